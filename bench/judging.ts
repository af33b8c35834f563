/**
 * What the pack takes of the CPU to judge 10,000 resources, beside a pack with one stack policy that does nothing: with a
 * cluster in ten resources, which is more than any team has, and with one in a hundred.
 */
import { type Figure, figureOf } from "./figure";
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
    const stack: number[] = [];
    const all: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const ours = await times(packs.ours, resources);
      const idle = await times(packs.idle, resources);
      stack.push(ours.stack / idle.stack);
      all.push(ours.all / idle.all);
    }
    const what = `10,000 resources with ${which}`;
    return [
      figureOf(`${what}: the pack / one idle stack policy`, "ratio", all, 1.5),
      figureOf(`${what}, stack alone: the pack / one idle stack policy`, "ratio", stack),
    ];
  }
}

async function times(
  folder: string,
  resources: ReturnType<typeof mixed>,
): Promise<{ all: number; stack: number }> {
  const pack = await PackProcess.start(folder);
  const started = pack.cpuTime();
  await pack.judge(resources);
  const judged = pack.cpuTime();
  await pack.judgeStack(resources);
  const again = pack.cpuTime();
  pack.stop();
  return { all: judged - started, stack: again - judged };
}
