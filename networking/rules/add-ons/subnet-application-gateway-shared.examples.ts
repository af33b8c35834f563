import { clusterInNodes, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { applicationGateway, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (subnet: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "gateway", "10.1.4.0/24"),
  clusterInNodes(),
  applicationGateway("ingress", {
    sku: { name: "Standard_v2", tier: "Standard_v2", capacity: 2 },
    gatewayIPConfigurations: [{ name: "instances", subnet: { id: idOf(subnet) } }],
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("gateway"),
  violating: () => stack("nodes"),
  messages: [
    'gatewayIPConfigurations[0].subnet.id is subnet "nodes", which node pool "system" of cluster "aks" uses as agentPoolProfiles[0].vnetSubnetID; use a subnet that nothing else is in. Azure refuses it with ApplicationGatewaySubnetCannotHaveOtherResources.',
  ],
};
