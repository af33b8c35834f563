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
    'networkProfile.outboundType loadBalancer (Azure\'s default) is not supported for a new cluster in subnet "nodes", which has a NAT gateway; use userAssignedNATGateway, or a subnet without a NAT gateway.',
  ],
};
