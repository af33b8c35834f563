import { clusterOf } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) =>
  clusterOf({
    networkProfile: { networkPlugin: "azure", outboundType: "userDefinedRouting", ...more },
  });

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ loadBalancerSku: "Basic" }),
  messages: [
    "networkProfile.outboundType userDefinedRouting isn't supported with loadBalancerSku basic; set networkProfile.loadBalancerSku to standard. Azure refuses it with UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration.",
  ],
};
