import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksLoadBalancerIdleTimeoutOutOfRange = rule(
  "aks-load-balancer-idle-timeout-out-of-range",
  {
    compliant: () => [
      cluster("aks", { networkProfile: { loadBalancerProfile: { idleTimeoutInMinutes: 4 } } }),
    ],
    violating: () => [
      cluster("aks", { networkProfile: { loadBalancerProfile: { idleTimeoutInMinutes: 3 } } }),
    ],
    messages: [
      "networkProfile.loadBalancerProfile.idleTimeoutInMinutes 3 is not between 4 and 120 minutes; use 4.",
    ],
  },
);
