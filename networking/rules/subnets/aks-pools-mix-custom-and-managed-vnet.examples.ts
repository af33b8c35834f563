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
    'vnetSubnetID is set, but node pool "system" of cluster "aks" has no subnet, so its nodes are in a VNet that AKS makes; set vnetSubnetID of that pool too, or leave it out here. Azure refuses it with InvalidParameter.',
  ],
};
