import {
  azureCni,
  clusterInNodes,
  nodeNetwork,
  subnetOf,
  virtualNodesIn,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (SubnetName: string) => [
  ...nodeNetwork({ subnetName: "nodes" }),
  subnetOf("vnet", "burst", "10.1.4.0/24", { subnetName: "burst" }),
  clusterInNodes({ networkProfile: azureCni, addonProfiles: virtualNodesIn(SubnetName) }),
];

export const examples: RuleExamples = {
  compliant: () => stack("burst"),
  violating: () => stack("virtual-nodes"),
  messages: [
    'addonProfiles.aciConnectorLinux.config.SubnetName virtual-nodes is not the name of a subnet of VNet "vnet", where the nodes are; use the name of one of its subnets.',
  ],
};
