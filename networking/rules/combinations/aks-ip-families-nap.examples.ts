import { autoProvisioning, clusterOf, dualStack, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: overlay, ...autoProvisioning }),
  violating: () => clusterOf({ networkProfile: dualStack, ...autoProvisioning }),
  messages: [
    "nodeProvisioningProfile.mode Auto isn't supported in a dual-stack cluster; use Manual with the cluster autoscaler, or leave IPv6 out of ipFamilies. Azure refuses it with OperationNotAllowed.",
  ],
};
