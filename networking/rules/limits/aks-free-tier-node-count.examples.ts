import { clusterOf, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ sku: { name: "Base", tier: "Free" } }, { ...systemPool, count: 3, maxPods: 30 }),
  violating: () =>
    clusterOf({ sku: { name: "Base", tier: "Free" } }, { ...systemPool, count: 12, maxPods: 30 }),
  messages: [
    "sku.tier Free is recommended for fewer than 10 nodes, and the pools have 12 at full scale; use Standard.",
  ],
};
