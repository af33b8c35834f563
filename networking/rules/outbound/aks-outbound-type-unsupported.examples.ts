import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ networkProfile: { outboundType: "managedNATGateway" } }),
  violating: () => loneCluster({ networkProfile: { outboundType: "natGateway" } }),
  messages: [
    "networkProfile.outboundType natGateway is not a valid value; use loadBalancer, userDefinedRouting, managedNATGateway, userAssignedNATGateway, none, managedNATGatewayV2 or block.",
  ],
};
