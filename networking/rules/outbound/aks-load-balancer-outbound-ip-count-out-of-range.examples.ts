import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { loadBalancerProfile: { managedOutboundIPs: { count: 100 } } } }),
  violating: () =>
    clusterOf({ networkProfile: { loadBalancerProfile: { managedOutboundIPs: { count: 101 } } } }),
  messages: [
    "networkProfile.loadBalancerProfile.managedOutboundIPs.count 101 is not between 1 and 100 public IPs; use 100.",
  ],
};
