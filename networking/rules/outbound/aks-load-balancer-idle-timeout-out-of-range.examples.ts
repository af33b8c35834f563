import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", { networkProfile: { loadBalancerProfile: { idleTimeoutInMinutes: 4 } } }),
  ],
  violating: () => [
    cluster("aks", { networkProfile: { loadBalancerProfile: { idleTimeoutInMinutes: 3 } } }),
  ],
  messages: [
    "networkProfile.loadBalancerProfile.idleTimeoutInMinutes 3 is not between 4 and 120 minutes; use 4.",
  ],
};
