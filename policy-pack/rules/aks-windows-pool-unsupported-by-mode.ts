import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksWindowsPoolUnsupportedByMode = rule("aks-windows-pool-unsupported-by-mode", {
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
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported with kubenet, the network mode of cluster "aks"; use Linux, or a mode that supports Windows, such as Azure CNI Overlay.',
  ],
});
