import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksOutboundTypeBasicLoadBalancer = rule("aks-outbound-type-basic-load-balancer", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", outboundType: "userDefinedRouting" },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        outboundType: "userDefinedRouting",
        loadBalancerSku: "Basic",
      },
    }),
  ],
  messages: [
    "networkProfile.outboundType userDefinedRouting isn't supported with loadBalancerSku basic; set networkProfile.loadBalancerSku to standard.",
  ],
});
