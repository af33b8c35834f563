import { rule } from "../rule";
import { clusterInNodes, nodeNetwork } from "../testing/cluster-parts";
import { idOf, natGateway } from "../testing/example";

export const aksOutboundTypeSubnetHasNatGateway = rule("aks-outbound-type-subnet-has-nat-gateway", {
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
  beforeCreation: true,
  messages: [
    "networkProfile.outboundType loadBalancer (Azure's default) doesn't use the NAT gateway on subnet \"nodes\", and Azure allows no other way out of such a subnet; use userAssignedNATGateway, or a subnet without a NAT gateway.",
  ],
});
