import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Case, fromWritten, mutationsOf, plainCases } from "./cases";
import { policies, type Report, runResolved, type Source } from "./entry";

const folder = path.join(__dirname, "policy-reports");

/** The stacks to judge, kept as they were when they were recorded: a changed example changes no case. */
export const stacksFile = "stacks.jsonl";
/** Each report that occurs anywhere, once, with the id by which the other files name it. */
const reportsFile = "reports.jsonl";
/** All reports on each stack as it is. */
const plainFile = "stacks.txt";
/** For each changed property, the reports that come and go with the change; nothing where none do. */
const mutationsFile = "mutations.txt";

/** The reports of each case, each as JSON, in an order that doesn't depend on that of the rules. */
export type Recording = ReadonlyMap<string, readonly string[]>;

export function keyOf({ name, mutation }: Case): string {
  return mutation === undefined ? name : `${name} | ${mutation}`;
}

/** What the pack says today. */
export async function judge({ settings, resources }: Case): Promise<string[]> {
  const reports = await runResolved(policies(settings), resources);
  return reports.map(asText).sort();
}

function asText({ enforcementLevel, policy, resource, message }: Report): string {
  return JSON.stringify({ policy, resource, enforcementLevel, message });
}

/** A case, and the one without its mutation. */
export interface Pair {
  readonly plain: Case;
  readonly mutated: Case;
}

export function plainCasesOf(sources: readonly Source[]): Case[] {
  return sources.flatMap(plainCases);
}

/** The mutations; with `every` only one in so many, chosen by its name. */
export function* mutatedCasesOf(sources: readonly Source[], every = 1): Generator<Pair> {
  for (const source of sources.filter(({ mutated }) => mutated)) {
    for (const plain of plainCases(source)) {
      for (const mutated of mutationsOf(plain)) {
        if (Number.parseInt(digest(keyOf(mutated)), 16) % every === 0) {
          yield { plain, mutated };
        }
      }
    }
  }
}

export function readSources(read = readFile): Source[] {
  return lines(read(stacksFile)).map(fromWritten);
}

/** The golden files. A mutation that isn't in them has the reports of the stack as it is. */
export function readRecording(read = readFile): Recording {
  const texts = new Map(
    lines(read(reportsFile)).map((line) => {
      const { id, ...report } = JSON.parse(line);
      return [id as string, JSON.stringify(report)];
    }),
  );
  const textOf = (id: string) => texts.get(id) ?? `report ${id}, which ${reportsFile} doesn't have`;
  const recording = new Map<string, readonly string[]>();
  let name = "";
  for (const line of lines(read(plainFile))) {
    if (line.startsWith("  ")) {
      recording.set(name, [...(recording.get(name) ?? []), textOf(line.trim())]);
    } else {
      name = line;
      recording.set(name, []);
    }
  }
  for (const line of lines(read(mutationsFile))) {
    if (!line.startsWith("  ")) {
      name = line;
      continue;
    }
    const [mutation = "", changes = ""] = line.slice(2).split("\t");
    let reports = [...(recording.get(name) ?? [])];
    for (const change of changes.split(" ")) {
      const text = textOf(change.slice(1));
      if (change.startsWith("+")) {
        reports.push(text);
      } else {
        const at = reports.indexOf(text);
        reports = reports.filter((_, i) => i !== at);
      }
    }
    recording.set(`${name} | ${mutation}`, reports.sort());
  }
  return recording;
}

/** Writes the golden files. */
export function writeRecording(sources: readonly Source[], recording: Recording): void {
  const ids = new Map<string, string>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? digest(text);
    ids.set(text, id);
    return id;
  };
  const plain: string[] = [];
  for (const each of plainCasesOf(sources)) {
    const reports = recording.get(keyOf(each)) ?? [];
    plain.push(keyOf(each), ...reports.map((text) => `  ${idOf(text)}`));
  }
  const mutations: string[] = [];
  let last = "";
  for (const { plain: before, mutated } of mutatedCasesOf(sources)) {
    const [gone, come] = difference(
      recording.get(keyOf(before)) ?? [],
      recording.get(keyOf(mutated)) ?? [],
    );
    if (gone.length + come.length === 0) {
      continue;
    }
    if (before.name !== last) {
      last = before.name;
      mutations.push(last);
    }
    const changes = [...gone.map((text) => `-${idOf(text)}`), ...come.map((t) => `+${idOf(t)}`)];
    mutations.push(`  ${mutated.mutation}\t${changes.join(" ")}`);
  }
  const reports = [...ids]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, id]) => JSON.stringify({ id, ...JSON.parse(text) }));
  for (const [file, content] of [
    [plainFile, plain],
    [mutationsFile, mutations],
    [reportsFile, reports],
  ] as const) {
    fs.writeFileSync(path.join(folder, file), `${content.join("\n")}\n`);
  }
}

export function writeSources(content: readonly string[]): void {
  fs.writeFileSync(path.join(folder, stacksFile), `${content.join("\n")}\n`);
}

/** What is in the first list only, and in the second only; a report that comes twice counts twice. */
export function difference(
  before: readonly string[],
  after: readonly string[],
): [gone: string[], come: string[]] {
  const without = (list: readonly string[], others: readonly string[]) => {
    const left = [...others];
    return list.filter((text) => {
      const at = left.indexOf(text);
      if (at >= 0) {
        left.splice(at, 1);
      }
      return at < 0;
    });
  };
  return [without(before, after), without(after, before)];
}

function readFile(name: string): string {
  return fs.readFileSync(path.join(folder, name), "utf8");
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
