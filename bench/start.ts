/**
 * How long the pack takes from the start of its process to the port that the engine waits for, and to the list of its
 * policies that the engine asks for next, and how much memory it has once it has loaded its rules: beside an empty pack in
 * JavaScript, and beside a pack in TypeScript with one rule of azure-native, as Pulumi's template makes one.
 */
import path from "node:path";
import { type Figure, figureOf } from "./figure";
import { PackProcess } from "./pack-process";
import type { Packs } from "./packs";

interface Start {
  readonly time: number;
  readonly list: number;
  readonly memory: number;
}

async function start(folder: string, compiled: string): Promise<Start> {
  const pack = await PackProcess.start(folder, compiled);
  await pack.settled();
  const memory = pack.memory();
  pack.stop();
  return { time: pack.startTime, list: pack.listTime, memory };
}

export async function benchStart(rounds: number, packs: Packs): Promise<Figure[]> {
  const overEmpty: number[] = [];
  const listed: number[] = [];
  const overTemplate: number[] = [];
  const overCompiled: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // A folder of its own a round, as on a machine of CI, which has compiled nothing before.
    const compiled = path.join(packs.folder, `compiled-${round}`);
    const ours = await start(packs.ours, compiled);
    const empty = await start(packs.empty, compiled);
    overEmpty.push(ours.time / empty.time);
    listed.push(ours.list / empty.list);
    overTemplate.push(ours.time / (await start(packs.template, compiled)).time);
    overCompiled.push(ours.time / (await start(packs.template, compiled)).time);
    memory.push(ours.memory / empty.memory);
  }
  return [
    figureOf("start: the pack / an empty JavaScript pack", "ratio", overEmpty, 1.05),
    figureOf("start with the list of policies: the pack / an empty one", "ratio", listed, 1.05),
    figureOf("start: the pack / a TypeScript pack with one rule", "ratio", overTemplate, 0.15),
    figureOf("start: the pack / the same, compiled before", "ratio", overCompiled),
    figureOf("memory at rest: the pack / an empty JavaScript pack", "ratio", memory, 1.3),
  ];
}
