/** What the pack takes of the CPU to judge 10,000 resources, beside a pack with one stack policy that does nothing. */
import { type Figure, figureOf } from "./figure";
import { mixed } from "./growth";
import { PackProcess } from "./pack-process";
import type { Packs } from "./packs";

const count = 10_000;

export async function benchJudging(rounds: number, packs: Packs): Promise<Figure[]> {
  const resources = mixed(count);
  const stack: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const ours = await times(packs.ours);
    const idle = await times(packs.idle);
    stack.push(ours.stack / idle.stack);
    all.push(ours.all / idle.all);
  }
  return [
    figureOf("10,000 resources: the pack / one idle stack policy", "ratio", all, 1.5),
    figureOf("10,000 resources, stack alone: the pack / one idle stack policy", "ratio", stack),
  ];

  async function times(folder: string): Promise<{ all: number; stack: number }> {
    const pack = await PackProcess.start(folder);
    const started = pack.cpuTime();
    await pack.judge(resources);
    const judged = pack.cpuTime();
    await pack.judgeStack(resources);
    const again = pack.cpuTime();
    pack.stop();
    return { all: judged - started, stack: again - judged };
  }
}
