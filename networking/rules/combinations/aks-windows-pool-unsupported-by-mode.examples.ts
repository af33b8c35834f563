import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet" },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported with kubenet, the network mode of cluster "aks"; use Linux, or a mode that supports Windows, such as Azure CNI Overlay.',
  ],
};
