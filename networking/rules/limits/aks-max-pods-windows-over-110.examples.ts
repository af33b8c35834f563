import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "win", mode: "User", count: 3, maxPods: 110, osType: "Windows" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "win", mode: "User", count: 3, maxPods: 250, osType: "Windows" }],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].maxPods 250 is more than the 110 pods that a Windows node is recommended to run; use 110 or less.",
  ],
};
