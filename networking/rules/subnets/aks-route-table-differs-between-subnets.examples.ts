import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { agentPool, idOf, nameOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    routeTable("routes"),
    ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
    subnetOf("vnet", "nodes-b", "10.1.1.0/24", { routeTable: { id: idOf("routes") } }),
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" } }),
    agentPool("users", { resourceName: nameOf("aks"), count: 3, vnetSubnetID: idOf("nodes-b") }),
  ],
  violating: () => [
    routeTable("routes"),
    ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
    subnetOf("vnet", "nodes-b", "10.1.1.0/24"),
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" } }),
    agentPool("users", { resourceName: nameOf("aks"), count: 3, vnetSubnetID: idOf("nodes-b") }),
  ],
  messages: [
    'vnetSubnetID is subnet "nodes-b" with no route table, but node pool "system" of cluster "aks" is in subnet "nodes" with route table "routes", and kubenet needs one table for all; set routeTable.id of both subnets to the same table.',
  ],
};
