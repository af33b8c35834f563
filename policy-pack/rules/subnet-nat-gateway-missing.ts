import { rule } from "../rule";
import { clusterInNodes, nodeNetwork } from "../testing/cluster-parts";
import { idOf, natGateway } from "../testing/example";

export const subnetNatGatewayMissing = rule("subnet-nat-gateway-missing", {
  compliant: () => [
    natGateway("nat"),
    ...nodeNetwork({ natGateway: { id: idOf("nat") } }),
    clusterInNodes({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
  ],
  messages: [
    'natGateway is not set, but cluster "aks" with outboundType userAssignedNATGateway uses the subnet and needs a NAT gateway on it; set natGateway.id to a NAT gateway.',
  ],
});
