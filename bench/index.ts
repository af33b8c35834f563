/**
 * What the product costs, in ratios: `npm run bench [rounds] [file]` prints a table and writes the figures as JSON, by
 * default 5 rounds to bench/figures.json. Build first: the start is that of the built pack.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { benchByHand } from "./by-hand";
import { benchCheckov } from "./checkov";
import { benchPlanner } from "./first-fit";
import { benchGrowth } from "./growth";
import { benchJudging } from "./judging";
import { withPacks } from "./packs";
import { benchStart } from "./start";

async function main(): Promise<void> {
  const [rounds = "5", file = path.join(__dirname, "figures.json")] = process.argv.slice(2);
  const n = Math.max(1, Math.floor(Number(rounds)) || 5);
  const figures = [
    ...(await withPacks(async (packs) => [
      ...(await benchStart(n, packs)),
      ...(await benchJudging(n, packs)),
      ...(await benchCheckov(n, packs)),
    ])),
    ...benchByHand(n),
    ...benchGrowth(n),
    ...benchPlanner(n),
  ];
  console.table(
    figures.map(({ name, median, least, most, bound }) => ({
      figure: name,
      median,
      spread: `${least} to ${most}`,
      "at most": bound ?? "",
    })),
  );
  writeFileSync(file, `${JSON.stringify({ rounds: n, figures }, undefined, 2)}\n`);
}

void main();
