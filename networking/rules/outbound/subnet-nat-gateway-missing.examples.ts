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
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
  ],
  messages: [
    'natGateway is not set, but cluster "aks" with outboundType userAssignedNATGateway uses the subnet and requires a NAT gateway on it; set natGateway.id to a NAT gateway. Azure refuses it with SubnetNotAssociatedWithNATGateway.',
  ],
};
