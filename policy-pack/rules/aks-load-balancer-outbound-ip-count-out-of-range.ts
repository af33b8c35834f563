import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksLoadBalancerOutboundIpCountOutOfRange = rule(
  "aks-load-balancer-outbound-ip-count-out-of-range",
  {
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
  },
);
