import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "nodes-b", "10.1.1.0/24"),
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" } }),
    clusterInNodes(
      { networkProfile: { networkPlugin: "kubenet" } },
      { vnetSubnetID: idOf("nodes-b") },
      "aks-b",
    ),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { networkPlugin: "kubenet" } }),
    clusterInNodes(
      { networkProfile: { networkPlugin: "kubenet" } },
      { vnetSubnetID: idOf("nodes") },
      "aks-b",
    ),
  ],
  messages: [
    'agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", which cluster "aks-b" uses too, and a kubenet cluster must have it alone; give the cluster a subnet of its own.',
    'agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", which cluster "aks" uses too, and a kubenet cluster must have it alone; give the cluster a subnet of its own.',
  ],
};
