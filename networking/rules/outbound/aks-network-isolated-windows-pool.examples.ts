import { isolatedCluster, systemPool, windowsPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () => isolatedCluster({ agentPoolProfiles: [systemPool, windowsPool] }),
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported in cluster "aks", which is network isolated; use Linux.',
  ],
};
