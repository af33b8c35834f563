import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { loadBalancerProfile: { idleTimeoutInMinutes: 4 } } }),
  violating: () =>
    clusterOf({ networkProfile: { loadBalancerProfile: { idleTimeoutInMinutes: 3 } } }),
  messages: [
    "networkProfile.loadBalancerProfile.idleTimeoutInMinutes 3 is not between 4 and 120 minutes; use 4.",
  ],
};
