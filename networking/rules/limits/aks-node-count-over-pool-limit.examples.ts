import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 900, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 1200,
          maxPods: 30,
          upgradeSettings: { maxSurge: "10%" },
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].count 1200 is more than the 1000 nodes that a pool can have; lower it to 1000 and add a second pool.",
  ],
};
