import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "calico",
      },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2022" },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "calico",
      },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2025", enableFIPS: true },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[1].osSKU Windows2025 isn\'t documented with networkPolicy calico of cluster "aks"; use Windows2022 where you rely on network policies.',
  ],
};
