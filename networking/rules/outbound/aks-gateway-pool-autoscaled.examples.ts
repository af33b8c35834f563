import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "gateway", mode: "Gateway", count: 2 },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "gateway", mode: "Gateway", enableAutoScaling: true, minCount: 2, maxCount: 4 },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[1].enableAutoScaling true isn't supported for a pool in mode Gateway; set it to false.",
  ],
};
