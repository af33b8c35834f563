import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "user",
          mode: "User",
          count: 3,
          maxPods: 30,
          upgradeSettings: { maxSurge: "0", maxUnavailable: "1" },
        },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 30,
          upgradeSettings: { maxSurge: "0" },
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].upgradeSettings.maxSurge 0 adds no node to an upgrade, and maxUnavailable is not set; use 1 or more, or set maxUnavailable to 1 or more on a user pool.",
  ],
};
