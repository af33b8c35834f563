import { clusterInNodes, networkWithNat, nodeNetwork } from "../../testing/cluster-parts";
import type { Example } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (network: Example) => [
  ...network,
  clusterInNodes({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
];

export const examples: RuleExamples = {
  compliant: () => stack(networkWithNat()),
  violating: () => stack(nodeNetwork()),
  messages: [
    'natGateway is not set, but cluster "aks" with outboundType userAssignedNATGateway uses the subnet and requires a NAT gateway on it; set natGateway.id to a NAT gateway. Azure refuses it with SubnetNotAssociatedWithNATGateway.',
  ],
};
