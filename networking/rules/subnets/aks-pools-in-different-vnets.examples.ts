import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { agentPool, idOf, nameOf, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "nodes-b", "10.1.1.0/24"),
    clusterInNodes(),
    agentPool("users", { resourceName: nameOf("aks"), count: 3, vnetSubnetID: idOf("nodes-b") }),
  ],
  violating: () => [
    ...nodeNetwork(),
    virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.2.0.0/16"] } }),
    subnetOf("hub", "nodes-b", "10.2.0.0/24"),
    clusterInNodes(),
    agentPool("users", { resourceName: nameOf("aks"), count: 3, vnetSubnetID: idOf("nodes-b") }),
  ],
  messages: [
    'vnetSubnetID is in VNet "hub", but node pool "system" of cluster "aks" is in VNet "vnet"; use a subnet of VNet "vnet".',
  ],
};
