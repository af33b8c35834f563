import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...prices: readonly number[]) => [
  clusterAlone(),
  ...prices.map((spotMaxPrice, i) =>
    separatePool(`spot${i}`, { scaleSetPriority: "Spot", spotMaxPrice }),
  ),
];

export const examples: RuleExamples = {
  compliant: () => stack(-1, 0.98765),
  violating: () => stack(0, 0.123456),
  messages: [
    "spotMaxPrice 0 is not -1 or a price above 0 with at most 5 decimal places; use -1, or such a price.",
    "spotMaxPrice 0.123456 is not -1 or a price above 0 with at most 5 decimal places; use -1, or such a price.",
  ],
};
