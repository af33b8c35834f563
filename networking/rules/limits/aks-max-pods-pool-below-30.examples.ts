import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "user", mode: "User", count: 3, maxPods: 10 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "user", mode: "User", count: 2, maxPods: 10 }],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].maxPods 10 on 2 nodes makes 20 pods, fewer than the 30 that a pool must run; use 15 or more, or 3 nodes.",
  ],
};
