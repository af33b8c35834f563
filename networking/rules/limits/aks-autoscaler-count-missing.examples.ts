import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count?: number) => [
  clusterAlone(),
  separatePool("web", {
    enableAutoScaling: true,
    minCount: 2,
    maxCount: 5,
    ...(count !== undefined && { count }),
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack(2),
  violating: () => stack(),
  messages: [
    "count is not set, but enableAutoScaling is true; set it to minCount 2, and list it in ignoreChanges. Azure refuses it with InvalidParameter.",
  ],
};
