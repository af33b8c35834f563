import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    routeTable("routes"),
    routeTable("routes-b"),
    ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
    subnetOf("vnet", "nodes-b", "10.1.1.0/24", { routeTable: { id: idOf("routes-b") } }),
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" } }),
    clusterInNodes(
      { networkProfile: { networkPlugin: "kubenet" } },
      { vnetSubnetID: idOf("nodes-b") },
      "aks-b",
    ),
  ],
  violating: () => [
    routeTable("routes"),
    ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
    subnetOf("vnet", "nodes-b", "10.1.1.0/24", { routeTable: { id: idOf("routes") } }),
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" } }),
    clusterInNodes(
      { networkProfile: { networkPlugin: "kubenet" } },
      { vnetSubnetID: idOf("nodes-b") },
      "aks-b",
    ),
  ],
  messages: [
    'agentPoolProfiles[0].vnetSubnetID uses route table "routes", which cluster "aks-b" uses too, and a kubenet cluster must have it alone; give the cluster\'s subnet a route table of its own.',
    'agentPoolProfiles[0].vnetSubnetID uses route table "routes", which cluster "aks" uses too, and a kubenet cluster must have it alone; give the cluster\'s subnet a route table of its own.',
  ],
};
