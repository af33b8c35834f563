import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 64000 } } }),
  violating: () =>
    clusterOf({ networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 64008 } } }),
  messages: [
    "networkProfile.loadBalancerProfile.allocatedOutboundPorts 64008 is not between 0 and 64000 ports; use 64000.",
  ],
};
