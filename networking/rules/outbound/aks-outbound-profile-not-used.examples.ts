import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const natGatewayProfile = { managedOutboundIPProfile: { count: 2 } };

export const examples: RuleExamples = {
  compliant: () =>
    loneCluster({ networkProfile: { outboundType: "managedNATGateway", natGatewayProfile } }),
  violating: () => loneCluster({ networkProfile: { outboundType: "none", natGatewayProfile } }),
  messages: [
    "networkProfile.natGatewayProfile is set, but outboundType is none; set outboundType to managedNATGateway, or remove it.",
  ],
};
