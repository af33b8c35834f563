import { clusterOf, type ExampleProperties, type RuleExamples } from "../../testing/cluster-parts";

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
