import { clusterAlone } from "../../testing/cluster-parts";
import { agentPool, nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (scaleSetPriority: string, scaleSetEvictionPolicy = "Deallocate") => [
  clusterAlone(),
  agentPool("batch", {
    resourceName: nameOf("aks"),
    count: 2,
    scaleSetPriority,
    scaleSetEvictionPolicy,
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Regular", "Delete"),
  violating: () => stack("Regular"),
  messages: [
    "scaleSetEvictionPolicy Deallocate is supported with scaleSetPriority Spot only; set scaleSetPriority to Spot, or remove it.",
  ],
};
