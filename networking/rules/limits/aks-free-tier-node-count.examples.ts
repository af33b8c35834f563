import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      sku: { name: "Base", tier: "Free" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 3, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      sku: { name: "Base", tier: "Free" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 12, maxPods: 30 }],
    }),
  ],
  messages: [
    "sku.tier Free is recommended for fewer than 10 nodes, and the pools have 12 at full scale; use Standard.",
  ],
};
