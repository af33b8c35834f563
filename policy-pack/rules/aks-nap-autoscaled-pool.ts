import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNapAutoscaledPool = rule("aks-nap-autoscaled-pool", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 3 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
      agentPoolProfiles: [
        { name: "system", mode: "System", enableAutoScaling: true, minCount: 1, maxCount: 5 },
      ],
    }),
  ],
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[0].enableAutoScaling true isn\'t supported beside node auto-provisioning of cluster "aks"; set it to false, or set nodeProvisioningProfile.mode to Manual.',
  ],
});
