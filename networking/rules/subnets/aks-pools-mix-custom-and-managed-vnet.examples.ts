import { clusterAlone, clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import { agentPool, idOf, nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    clusterInNodes(),
    agentPool("users", { resourceName: nameOf("aks"), count: 3, vnetSubnetID: idOf("nodes") }),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterAlone(),
    agentPool("users", { resourceName: nameOf("aks"), count: 3, vnetSubnetID: idOf("nodes") }),
  ],
  messages: [
    'agentPoolProfiles[0].vnetSubnetID is not set, but node pool "users" of cluster "aks" has one, and pools are all in one VNet; set it to a subnet of the same VNet.',
  ],
};
