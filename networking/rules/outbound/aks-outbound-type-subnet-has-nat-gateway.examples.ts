import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import { idOf, natGateway, publicIPAddress } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    publicIPAddress("egress", { sku: { name: "Standard" } }),
    natGateway("nat", { publicIpAddresses: [{ id: idOf("egress") }] }),
    ...nodeNetwork({ natGateway: { id: idOf("nat") } }),
    clusterInNodes({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
  ],
  violating: () => [
    publicIPAddress("egress", { sku: { name: "Standard" } }),
    natGateway("nat", { publicIpAddresses: [{ id: idOf("egress") }] }),
    ...nodeNetwork({ natGateway: { id: idOf("nat") } }),
    clusterInNodes(),
  ],
  messages: [
    'networkProfile.outboundType loadBalancer (Azure\'s default) is not supported for a new cluster in subnet "nodes", which has a NAT gateway; use userAssignedNATGateway, or a subnet without a NAT gateway.',
  ],
};
