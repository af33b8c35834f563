import {
  autoProvisioning,
  clusterOf,
  overlay,
  systemPool,
  windowsPool,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: overlay, ...autoProvisioning }, systemPool),
  violating: () =>
    clusterOf({ networkProfile: overlay, ...autoProvisioning }, systemPool, windowsPool),
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported with node auto-provisioning of cluster "aks"; use Linux, or set nodeProvisioningProfile.mode to Manual.',
  ],
};
