import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import { idOf, natGateway } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    natGateway("nat"),
    ...nodeNetwork({ natGateway: { id: idOf("nat") } }),
    clusterInNodes({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
  ],
  violating: () => [
    natGateway("nat"),
    ...nodeNetwork({ natGateway: { id: idOf("nat") } }),
    clusterInNodes(),
  ],
  messages: [
    "networkProfile.outboundType loadBalancer (Azure's default) doesn't use the NAT gateway on subnet \"nodes\", and Azure allows no other way out of such a subnet; use userAssignedNATGateway, or a subnet without a NAT gateway.",
  ],
};
