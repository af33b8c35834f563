#!/usr/bin/env node
import { processIo } from "./io";
import { main } from "./program";

// A reader that has seen enough (head) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    throw error;
  }
});

void main(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
