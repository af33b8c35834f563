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
          upgradeSettings: { maxUnavailable: "1" },
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
          upgradeSettings: { maxUnavailable: "25%" },
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].upgradeSettings.maxUnavailable 25% is on a system pool, whose nodes must all stay during an upgrade; remove it and set upgradeSettings.maxSurge to 1 or more.",
  ],
};
