import { rule } from "../rule";
import { clusterAlone, clusterInNodes, nodeNetwork } from "../testing/cluster-parts";

export const aksOutboundTypeManagedNatCustomVnet = rule(
  "aks-outbound-type-managed-nat-custom-vnet",
  {
    compliant: () => [clusterAlone({ networkProfile: { outboundType: "managedNATGateway" } })],
    violating: () => [
      ...nodeNetwork(),
      clusterInNodes({ networkProfile: { outboundType: "managedNATGateway" } }),
    ],
    messages: [
      "networkProfile.outboundType managedNATGateway needs a VNet that AKS makes, but agentPoolProfiles[0].vnetSubnetID names a subnet; use userAssignedNATGateway with a NAT gateway on the subnet, or loadBalancer.",
    ],
  },
);
