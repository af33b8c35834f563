import { rule } from "../rule";
import { cluster, idOf, publicIPAddress } from "../testing/example";

export const aksLoadBalancerOutboundIpKindsMixed = rule(
  "aks-load-balancer-outbound-ip-kinds-mixed",
  {
    compliant: () => [
      cluster("aks", {
        networkProfile: { loadBalancerProfile: { managedOutboundIPs: { count: 2 } } },
      }),
    ],
    violating: () => [
      publicIPAddress("ip"),
      cluster("aks", {
        networkProfile: {
          loadBalancerProfile: {
            managedOutboundIPs: { count: 2 },
            outboundIPs: { publicIPs: [{ id: idOf("ip") }] },
          },
        },
      }),
    ],
    messages: [
      "networkProfile.loadBalancerProfile has managedOutboundIPs and outboundIPs, and Azure takes one of them; keep outboundIPs and remove the rest.",
    ],
  },
);
