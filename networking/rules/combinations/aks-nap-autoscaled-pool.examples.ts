import { autoProvisioning, clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) =>
  clusterOf({ networkProfile: overlay, ...autoProvisioning }, { ...systemPool, ...more });

export const examples: RuleExamples = {
  compliant: () => stack({ count: 3 }),
  violating: () => stack({ enableAutoScaling: true, minCount: 1, maxCount: 5 }),
  messages: [
    'agentPoolProfiles[0].enableAutoScaling true isn\'t supported with node auto-provisioning of cluster "aks"; set it to false, or set nodeProvisioningProfile.mode to Manual, or register the feature AllowClusterAutoscalerAndNAP and taint the pool with autoscaling.azure.com/cas-block=true:NoSchedule. Azure refuses it with OperationNotAllowed.',
  ],
};
