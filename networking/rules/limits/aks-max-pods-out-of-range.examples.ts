import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 3, maxPods: 250 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 3, maxPods: 300 }],
    }),
  ],
  messages: ["agentPoolProfiles[0].maxPods 300 is not a whole number from 10 to 250; use 250."],
};
