import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (tier: string) => [
  clusterAlone({ sku: { name: "Base", tier } }, { count: 800, maxPods: 30 }),
  separatePool("users", { mode: "User", count: 300, maxPods: 30 }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Standard"),
  violating: () => stack("Free"),
  messages: [
    "agentPoolProfiles have 1100 nodes at full scale, and sku.tier Free supports 1000; set sku.tier to Standard, or lower count or maxCount by 100 nodes.",
  ],
};
