import { isolatedCluster, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () =>
    isolatedCluster({ agentPoolProfiles: [{ ...systemPool, enableNodePublicIP: true }] }),
  messages: [
    'agentPoolProfiles[0].enableNodePublicIP true allows outbound traffic from the nodes of cluster "aks", which is network isolated; set it to false.',
  ],
};
