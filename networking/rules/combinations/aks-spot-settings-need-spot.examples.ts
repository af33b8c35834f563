import { clusterAlone, type RuleExamples, separatePool } from "../../testing/cluster-parts";

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
