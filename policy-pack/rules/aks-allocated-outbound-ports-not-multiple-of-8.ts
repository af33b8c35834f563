import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAllocatedOutboundPortsNotMultipleOf8 = rule(
  "aks-allocated-outbound-ports-not-multiple-of-8",
  {
    compliant: () => [
      cluster("aks", { networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 1000 } } }),
    ],
    violating: () => [
      cluster("aks", { networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 1001 } } }),
    ],
    messages: [
      "networkProfile.loadBalancerProfile.allocatedOutboundPorts 1001 is not a multiple of 8; use 1000 or 1008. Azure refuses it with InvalidLoadBalancerProfileAllocatedOutboundPorts.",
    ],
  },
);
