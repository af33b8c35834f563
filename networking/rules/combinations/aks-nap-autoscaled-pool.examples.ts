import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
  messages: [
    'agentPoolProfiles[0].enableAutoScaling true isn\'t supported with node auto-provisioning of cluster "aks"; set it to false, or set nodeProvisioningProfile.mode to Manual, or register the feature AllowClusterAutoscalerAndNAP and taint the pool with autoscaling.azure.com/cas-block=true:NoSchedule. Azure refuses it with OperationNotAllowed.',
  ],
};
