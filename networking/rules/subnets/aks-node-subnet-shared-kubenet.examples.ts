import { clusterInNodes, kubenet, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const kubenetIn = (subnet: string, name: string) =>
  clusterInNodes({ networkProfile: kubenet }, { vnetSubnetID: idOf(subnet) }, name);

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "nodes-b", "10.1.1.0/24"),
    kubenetIn("nodes", "aks"),
    kubenetIn("nodes-b", "aks-b"),
  ],
  violating: () => [...nodeNetwork(), kubenetIn("nodes", "aks"), kubenetIn("nodes", "aks-b")],
  messages: [
    'agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", which cluster "aks-b" uses too, and a kubenet cluster must have it alone; give the cluster a subnet of its own.',
    'agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", which cluster "aks" uses too, and a kubenet cluster must have it alone; give the cluster a subnet of its own.',
  ],
};
