import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (scaleSetPriority: string, scaleSetEvictionPolicy = "Deallocate") => [
  clusterAlone(),
  separatePool("batch", { count: 2, scaleSetPriority, scaleSetEvictionPolicy }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Regular", "Delete"),
  violating: () => stack("Regular"),
  messages: [
    "scaleSetEvictionPolicy Deallocate is supported with scaleSetPriority Spot only; set scaleSetPriority to Spot, or remove it.",
  ],
};
