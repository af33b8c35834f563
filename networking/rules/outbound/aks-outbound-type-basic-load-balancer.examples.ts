import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
    "networkProfile.outboundType userDefinedRouting isn't supported with loadBalancerSku basic; set networkProfile.loadBalancerSku to standard. Azure refuses it with UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration.",
  ],
};
