import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNapUnsupportedByMode = rule("aks-nap-unsupported-by-mode", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet" },
      nodeProvisioningProfile: { mode: "Auto" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  beforeCreation: true,
  messages: [
    "nodeProvisioningProfile.mode Auto isn't supported with kubenet; use Manual with the cluster autoscaler, or use a mode that supports it, such as Azure CNI Overlay.",
  ],
});
