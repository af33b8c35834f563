// Records what the pack says, or shows what has changed. After a merge conflict in the golden files take either side and
// record again.
//   npm run golden                       records again, for the same stacks
//   npm run golden -- --stacks           takes the stacks anew from the programs and examples of today, then records
//   npm run golden -- --tested           records again only what golden.test.ts judges, in a minute
//   npm run golden -- --only <text>      records again only the cases with this text in their name
//   npm run golden -- --check            judges all of it and shows what differs from the files; changes nothing
//   npm run golden -- --previews         previews the examples on the stand-in and records what the pack says then
//   npm run golden -- --states           brings the examples up and records their state: from then on, upgrades are held
//                                        against that one
//   npm run golden -- --since <commit>   shows what differs between the files of that commit and those of today
import { execFileSync, fork } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { written } from "./cases";
import { describeDifferences } from "./diff";
import { sources } from "./entry";
import { goldenExamples, previews, recordState, reportsText, writePreviews } from "./examples";
import {
  judge,
  keyOf,
  mutatedCasesOf,
  plainCasesOf,
  type Recording,
  readRecording,
  readSources,
  writeRecording,
  writeSources,
} from "./files";

type Entry = [key: string, reports: readonly string[]];

async function main(args: readonly string[]): Promise<void> {
  const since = args.indexOf("--since");
  if (since >= 0) {
    const commit = args[since + 1] ?? "";
    const before = readRecording((name) => fileAt(commit, name));
    console.log(describeDifferences(before, readRecording(), Infinity) || "Nothing differs.");
    return;
  }
  if (args.includes("--states") || args.includes("--previews")) {
    await runExamples(args);
    return;
  }
  if (args.includes("--stacks")) {
    writeSources(sources().map(written));
  }
  const only = args.indexOf("--only");
  if (only >= 0 || args.includes("--tested")) {
    const text = only >= 0 ? args[only + 1] : undefined;
    writeRecording(readSources(), await recordSome(text));
    return;
  }
  const recording = new Map(await inParallel(Math.max(1, Math.min(4, os.cpus().length))));
  if (!args.includes("--check")) {
    writeRecording(readSources(), recording);
    return;
  }
  const differences = describeDifferences(readRecording(), recording);
  console.log(differences || `All ${recording.size} cases are as recorded.`);
  process.exitCode = differences === "" ? 0 : 1;
}

/** Judges again what `golden.test.ts` holds, or the cases with this text in their name. */
async function recordSome(text: string | undefined): Promise<Map<string, readonly string[]>> {
  const recording = new Map(readRecording());
  const own = readSources();
  for (const { plain, mutated } of mutatedCasesOf(own)) {
    recording.set(
      keyOf(mutated),
      reportsOf(recording, mutated) ?? reportsOf(recording, plain) ?? [],
    );
  }
  const sampled = [...mutatedCasesOf(own, text === undefined ? 60 : 1)].map((each) => each.mutated);
  for (const each of [...plainCasesOf(own), ...sampled]) {
    if (text === undefined || keyOf(each).includes(text)) {
      recording.set(keyOf(each), await judge(each));
    }
  }
  return recording;
}

function reportsOf(recording: Recording, each: Parameters<typeof keyOf>[0]) {
  return recording.get(keyOf(each));
}

async function runExamples(args: readonly string[]): Promise<void> {
  const texts: string[] = [];
  for (const example of goldenExamples) {
    if (args.includes("--states")) {
      await recordState(example);
    }
    texts.push(reportsText(example, ...(await previews(example))));
  }
  writePreviews(texts);
}

function fileAt(commit: string, name: string): string {
  const file = path.posix.join("test/golden/policy-reports", name);
  return execFileSync("git", ["show", `${commit}:${file}`], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
}

/** Judging is all computation, so each process takes a share of the stacks. */
async function inParallel(processes: number): Promise<Entry[]> {
  const shares = Array.from({ length: processes }, async (_, share) => {
    const entries: Entry[] = [];
    const child = fork(__filename, ["--share", `${share}`, `${processes}`]);
    child.on("message", (entry: Entry) => entries.push(entry));
    const code = await new Promise((resolve) => child.on("close", resolve));
    if (code !== 0) {
      throw new Error(`The process for share ${share} ended with ${code}.`);
    }
    return entries;
  });
  return (await Promise.all(shares)).flat();
}

async function judgeShare(share: number, shares: number): Promise<void> {
  const own = readSources().filter((_, i) => i % shares === share);
  const send = async (each: Parameters<typeof judge>[0]) => {
    const entry: Entry = [keyOf(each), await judge(each)];
    await new Promise((resolve) => process.send?.(entry, resolve));
  };
  for (const each of plainCasesOf(own)) {
    await send(each);
  }
  for (const { mutated } of mutatedCasesOf(own)) {
    await send(mutated);
  }
  process.disconnect();
}

const args = process.argv.slice(2);
const work = args[0] === "--share" ? judgeShare(Number(args[1]), Number(args[2])) : main(args);
work.catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
