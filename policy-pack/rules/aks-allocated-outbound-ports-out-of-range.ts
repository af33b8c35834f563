import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAllocatedOutboundPortsOutOfRange = rule(
  "aks-allocated-outbound-ports-out-of-range",
  {
    compliant: () => [
      cluster("aks", {
        networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 64000 } },
      }),
    ],
    violating: () => [
      cluster("aks", {
        networkProfile: { loadBalancerProfile: { allocatedOutboundPorts: 64008 } },
      }),
    ],
    messages: [
      "networkProfile.loadBalancerProfile.allocatedOutboundPorts 64008 is not between 0 and 64000 ports; use 64000.",
    ],
  },
);
