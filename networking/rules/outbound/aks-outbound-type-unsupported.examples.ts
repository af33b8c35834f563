import { loneCluster, type RuleExamples } from "../../testing/cluster-parts";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ networkProfile: { outboundType: "managedNATGateway" } }),
  violating: () => loneCluster({ networkProfile: { outboundType: "natGateway" } }),
  messages: [
    "networkProfile.outboundType natGateway is not a valid value; use loadBalancer, userDefinedRouting, managedNATGateway, userAssignedNATGateway, none, managedNATGatewayV2 or block.",
  ],
};
