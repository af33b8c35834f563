import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { natGatewayProfile: { idleTimeoutInMinutes: 120 } } }),
  violating: () =>
    clusterOf({ networkProfile: { natGatewayProfile: { idleTimeoutInMinutes: 121 } } }),
  messages: [
    "networkProfile.natGatewayProfile.idleTimeoutInMinutes 121 is not between 4 and 120 minutes; use 120.",
  ],
};
