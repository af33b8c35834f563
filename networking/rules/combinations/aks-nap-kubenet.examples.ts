import {
  autoProvisioning,
  clusterOf,
  kubenet,
  overlay,
  systemPool,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: overlay, ...autoProvisioning }, systemPool),
  violating: () => clusterOf({ networkProfile: kubenet, ...autoProvisioning }, systemPool),
  messages: [
    "nodeProvisioningProfile.mode Auto isn't supported with networkPlugin kubenet; set networkProfile.networkPlugin to azure and networkPluginMode to overlay, or use Manual with the cluster autoscaler. Azure refuses it with OperationNotAllowed.",
  ],
};
