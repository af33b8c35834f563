import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { loadBalancerProfile: { managedOutboundIPs: { count: 100 } } },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { loadBalancerProfile: { managedOutboundIPs: { count: 101 } } },
    }),
  ],
  messages: [
    "networkProfile.loadBalancerProfile.managedOutboundIPs.count 101 is not between 1 and 100 public IPs; use 100.",
  ],
};
