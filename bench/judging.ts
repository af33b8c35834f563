/**
 * What the pack takes of time and CPU to judge 10,000 resources, beside a pack with one stack policy that does nothing.
 * 250 clusters are among them: with as many the first version took the 43 s, 0.6 s of them for the stack, that the bound
 * was set for. 1,000 are more than any team has in one stack.
 */
import { type Figure, ratioFigure } from "./figure";
import { mixed, others } from "./growth";
import { PackProcess } from "./pack-process";
import type { Packs } from "./packs";

export async function benchJudging(rounds: number, packs: Packs): Promise<Figure[]> {
  return [
    ...(await benchStack("250 clusters", [...mixed(2_500), ...others("other", 7_500)], 1.5)),
    ...(await benchStack("1,000 clusters", mixed(10_000))),
  ];

  async function benchStack(
    which: string,
    resources: ReturnType<typeof mixed>,
    bound?: number,
  ): Promise<Figure[]> {
    const costs: [ours: Cost, idle: Cost][] = [];
    for (let round = 0; round < rounds; round++) {
      costs.push([await cost(packs.ours, resources), await cost(packs.idle, resources)]);
    }
    const what = "the pack / one idle stack policy";
    return [
      ratioFigure(`10,000 resources with ${which}, time: ${what}`, costs, "time", bound),
      ratioFigure(`10,000 resources with ${which}, CPU: ${what}`, costs, "cpu"),
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
  await pack.settled();
  const started = pack.cpuTime();
  const { time } = await pack.judged(resources);
  const judged = pack.cpuTime();
  await pack.judgeStack(resources);
  const again = pack.cpuTime();
  pack.stop();
  return { time, cpu: judged - started, stack: again - judged };
}
