import { rule } from "../rule";
import { clusterAlone, clusterInNodes, nodeNetwork } from "../testing/cluster-parts";
import { agentPool, idOf, nameOf } from "../testing/example";

export const aksPoolsMixCustomAndManagedVnet = rule("aks-pools-mix-custom-and-managed-vnet", {
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
});
