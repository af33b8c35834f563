/** The planner beside naive first fit: the first gap of a sorted list, looked for from the start for each VNet. */
import { planAddresses } from "@aks-networking/networking";
import { type Figure, figureOf, milliseconds } from "./figure";

const clusters = 10_000;
const prefixLengths = Array.from({ length: clusters }, (_, i) => 22 + (i % 5));

function firstFit(): void {
  const end = 11 * 2 ** 24;
  const taken: { readonly first: number; readonly next: number }[] = [];
  for (const prefixLength of prefixLengths) {
    const size = 2 ** (32 - prefixLength);
    let first = 10 * 2 ** 24;
    let at = 0;
    for (const range of taken) {
      if (first + size <= range.first) {
        break;
      }
      first = Math.max(first, Math.ceil(range.next / size) * size);
      at += 1;
    }
    if (first + size > end) {
      throw new Error("10.0.0.0/8 is full");
    }
    taken.splice(at, 0, { first, next: first + size });
  }
}

function plan(): void {
  const { problems } = planAddresses({
    slots: prefixLengths.map((prefixLength, i) => ({
      name: `fleet/cluster-${i}/vnet`,
      kind: "vnet",
      prefixLength,
    })),
    spaces: { vnet: ["10.0.0.0/8"] },
  });
  if (problems.length > 0) {
    throw new Error(problems[0]?.message);
  }
}

export function benchPlanner(rounds: number): Figure[] {
  plan();
  firstFit();
  const ratios = Array.from({ length: rounds }, () => milliseconds(plan) / milliseconds(firstFit));
  return [figureOf("planner / naive first fit, 10,000 clusters", "ratio", ratios)];
}
