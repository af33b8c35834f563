/**
 * What the pack takes of time and CPU to judge 10,000 resources, beside a pack with one stack policy that does nothing:
 * with a cluster in ten resources, which is more than any team has, and with one in a hundred.
 */
import { type Figure, ratioFigure } from "./figure";
import { mixed, others } from "./growth";
import { PackProcess } from "./pack-process";
import type { Packs } from "./packs";

const count = 10_000;

export async function benchJudging(rounds: number, packs: Packs): Promise<Figure[]> {
  return [
    ...(await benchStack("1,000 clusters", mixed(count))),
    ...(await benchStack("100 clusters", [...mixed(count / 10), ...others("other", count * 0.9)])),
  ];

  async function benchStack(which: string, resources: ReturnType<typeof mixed>): Promise<Figure[]> {
    const costs: [ours: Cost, idle: Cost][] = [];
    for (let round = 0; round < rounds; round++) {
      costs.push([await cost(packs.ours, resources), await cost(packs.idle, resources)]);
    }
    const what = "the pack / one idle stack policy";
    return [
      ratioFigure(`10,000 resources with ${which}, time: ${what}`, costs, "time"),
      ratioFigure(`10,000 resources with ${which}, CPU: ${what}`, costs, "cpu", 1.5),
      ratioFigure(`10,000 resources with ${which}, CPU of the stack: ${what}`, costs, "stack"),
    ];
  }
}

interface Cost {
  /** What the engine waits for: until the last answer. */
  readonly time: number;
  readonly cpu: number;
  /** Of the stack alone, asked once more. */
  readonly stack: number;
}

async function cost(folder: string, resources: ReturnType<typeof mixed>): Promise<Cost> {
  const pack = await PackProcess.start(folder);
  const started = pack.cpuTime();
  const { time } = await pack.judged(resources);
  const judged = pack.cpuTime();
  await pack.judgeStack(resources);
  const again = pack.cpuTime();
  pack.stop();
  return { time, cpu: judged - started, stack: again - judged };
}
