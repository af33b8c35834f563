/**
 * What a program with one cluster, and one with ten, takes of time, CPU and memory, made with our component and made by
 * hand: the same resources with azure-native's own classes. Each in a process of its own, without an engine.
 */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Figure, ratioFigure } from "./figure";

interface Cost {
  readonly time: number;
  readonly cpu: number;
  readonly memory: number;
}

export function benchByHand(rounds: number): Figure[] {
  return [
    ...figuresOf("our component / the same resources by hand", 1, rounds, 1.15),
    ...figuresOf("10 clusters of our component / by hand", 10, rounds),
  ];
}

function figuresOf(what: string, clusters: number, rounds: number, bound?: number): Figure[] {
  const resources = path.join(os.tmpdir(), `resources-${process.pid}.json`);
  const program = path.join(__dirname, "by-hand-program.mjs");
  const costOf = (which: "component" | "resources"): Cost =>
    JSON.parse(
      execFileSync(process.execPath, [program, which, resources, `${clusters}`], {
        encoding: "utf8",
      }),
    );
  try {
    const costs = Array.from(
      { length: rounds },
      () => [costOf("component"), costOf("resources")] as const,
    );
    return [
      ratioFigure(`${what}, time`, costs, "time", bound),
      ratioFigure(`${what}, CPU`, costs, "cpu"),
      ratioFigure(`${what}, memory`, costs, "memory", bound),
    ];
  } finally {
    rmSync(resources, { force: true });
  }
}
