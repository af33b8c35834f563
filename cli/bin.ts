#!/usr/bin/env node
import { ExitCode } from "./errors";
import { processIo } from "./io";
import { main } from "./program";

// A reader that has seen enough (head) is no fault. Where no message can be written, the exit code says it.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    process.stderr.write(`error: standard output can't be written (${error.code}).\n`);
    process.exit(ExitCode.cannotJudge);
  }
});
process.stderr.on("error", () => undefined);

void main(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
