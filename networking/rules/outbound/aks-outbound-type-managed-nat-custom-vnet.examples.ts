import { clusterInNodes, loneCluster, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ networkProfile: { outboundType: "managedNATGateway" } }),
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { outboundType: "managedNATGateway" } }),
  ],
  messages: [
    "networkProfile.outboundType managedNATGateway requires a VNet that AKS creates, but agentPoolProfiles[0].vnetSubnetID names a subnet; use userAssignedNATGateway with a NAT gateway on the subnet, or loadBalancer. Azure refuses it with ManagedNATGatewayWithCustomVNetNotAllowed.",
  ],
};
