import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", { networkProfile: { natGatewayProfile: { idleTimeoutInMinutes: 120 } } }),
  ],
  violating: () => [
    cluster("aks", { networkProfile: { natGatewayProfile: { idleTimeoutInMinutes: 121 } } }),
  ],
  messages: [
    "networkProfile.natGatewayProfile.idleTimeoutInMinutes 121 is not between 4 and 120 minutes; use 120.",
  ],
};
