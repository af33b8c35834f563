import { cilium, clusterOf, overlay, systemPool, windowsPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: overlay }, systemPool, windowsPool),
  violating: () => clusterOf({ networkProfile: cilium }, systemPool, windowsPool),
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported with networkDataplane cilium of cluster "aks"; use Linux, or set networkDataplane to azure.',
  ],
};
