import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksWindows2025NetworkPolicyUndocumented = rule(
  "aks-windows-2025-network-policy-undocumented",
  {
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
    beforeCreation: true,
    messages: [
      'agentPoolProfiles[1].osSKU Windows2025 isn\'t documented with networkPolicy calico of cluster "aks"; use Windows2022 where network policies must hold.',
    ],
  },
);
