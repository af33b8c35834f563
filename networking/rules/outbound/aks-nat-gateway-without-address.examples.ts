import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import { idOf, natGateway, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (publicIpAddresses: readonly object[]) => [
  publicIPAddress("egress", { sku: { name: "Standard" } }),
  natGateway("nat", { sku: { name: "Standard" }, publicIpAddresses }),
  ...nodeNetwork({ natGateway: { id: idOf("nat") } }),
  clusterInNodes({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
];

export const examples: RuleExamples = {
  compliant: () => stack([{ id: idOf("egress") }]),
  violating: () => stack([]),
  messages: [
    'publicIpAddresses is not set, and neither is publicIpPrefixes, but cluster "aks" in subnet "nodes" has outboundType userAssignedNATGateway; give the NAT gateway a public IP or a prefix. Azure refuses it with NATGatewayNotAssociatedWithPublicIPOrIPPrefix.',
  ],
};
