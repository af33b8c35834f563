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
          count: 960,
          maxPods: 30,
          upgradeSettings: { maxSurge: "10%" },
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].count 960 makes 960 nodes + 96 surge = 1056 nodes during an upgrade, and a pool has 1000 at most; lower it to 909, or maxSurge to 40.",
  ],
};
