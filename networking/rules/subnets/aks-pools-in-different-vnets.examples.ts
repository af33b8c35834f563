import {
  clusterInNodes,
  nodeNetwork,
  separatePool,
  subnetOf,
  vnetOf,
} from "../../testing/cluster-parts";
import { idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    ...nodeNetwork(),
    subnetOf("vnet", "nodes-b", "10.1.1.0/24"),
    clusterInNodes(),
    separatePool("users", { count: 3, vnetSubnetID: idOf("nodes-b") }),
  ],
  violating: () => [
    ...nodeNetwork(),
    vnetOf("hub", "10.2.0.0/16"),
    subnetOf("hub", "nodes-b", "10.2.0.0/24"),
    clusterInNodes(),
    separatePool("users", { count: 3, vnetSubnetID: idOf("nodes-b") }),
  ],
  messages: [
    'vnetSubnetID is in VNet "hub", but node pool "system" of cluster "aks" is in VNet "vnet"; use a subnet of VNet "vnet".',
  ],
};
