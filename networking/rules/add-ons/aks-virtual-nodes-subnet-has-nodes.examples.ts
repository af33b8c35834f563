import {
  azureCni,
  clusterInNodes,
  nodeNetwork,
  subnetOf,
  virtualNodesIn,
} from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (SubnetName: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "aci", "10.1.8.0/24"),
  clusterInNodes({ networkProfile: azureCni, addonProfiles: virtualNodesIn(SubnetName) }),
];

export const examples: RuleExamples = {
  compliant: () => stack("aci"),
  violating: () => stack("nodes"),
  messages: [
    'addonProfiles.aciConnectorLinux.config.SubnetName nodes is the subnet that node pool "system" uses as agentPoolProfiles[0].vnetSubnetID, and the connector can\'t delegate a subnet that is in use; use another subnet, delegated to Microsoft.ContainerInstance/containerGroups. Azure refuses it with SubnetDelegationsCannotChangeWhenSubnetUsedByResource.',
  ],
};
