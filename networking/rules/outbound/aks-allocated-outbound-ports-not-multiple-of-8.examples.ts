import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 1000 } } }),
  violating: () =>
    clusterOf({ networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 1001 } } }),
  messages: [
    "networkProfile.loadBalancerProfile.allocatedOutboundPorts 1001 is not a multiple of 8; use 1000 or 1008. Azure refuses it with InvalidLoadBalancerProfileAllocatedOutboundPorts.",
  ],
};
