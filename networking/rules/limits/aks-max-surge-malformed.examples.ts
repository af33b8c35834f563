import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 30,
          upgradeSettings: { maxSurge: "33%" },
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
          upgradeSettings: { maxSurge: "a third" },
        },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[0].upgradeSettings.maxSurge "a third" is neither a number of nodes such as 1 nor a percentage such as 33%; use 33%.',
  ],
};
