import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { natGatewayProfile: { managedOutboundIPProfile: { count: 16 } } },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { natGatewayProfile: { managedOutboundIPProfile: { count: 17 } } },
    }),
  ],
  messages: [
    "networkProfile.natGatewayProfile.managedOutboundIPProfile.count 17 is not between 1 and 16 public IPs; use 16.",
  ],
};
