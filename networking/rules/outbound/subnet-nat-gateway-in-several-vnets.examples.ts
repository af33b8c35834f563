import { nodeNetwork, subnetOf, vnetOf } from "../../testing/cluster-parts";
import { idOf, natGateway } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const attached = (gateway: string) => ({ natGateway: { id: idOf(gateway) } });

const stack = (gateway: string) => [
  natGateway("nat"),
  natGateway("nat-data"),
  ...nodeNetwork(attached("nat")),
  subnetOf("vnet", "pods", "10.1.1.0/24", attached("nat")),
  vnetOf("data", "10.20.0.0/16"),
  subnetOf("data", "databases", "10.20.0.0/24", attached(gateway)),
];

export const examples: RuleExamples = {
  compliant: () => stack("nat-data"),
  violating: () => stack("nat"),
  messages: [
    'natGateway.id is a NAT gateway that subnet "nodes" of VNet "vnet" has too, and this one is in VNet "data"; make a NAT gateway for each VNet. Azure refuses it with NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks.',
  ],
};
