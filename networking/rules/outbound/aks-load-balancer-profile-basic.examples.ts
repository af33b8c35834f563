import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (loadBalancerSku: string) =>
  loneCluster({
    networkProfile: { loadBalancerSku, loadBalancerProfile: { managedOutboundIPs: { count: 2 } } },
  });

export const examples: RuleExamples = {
  compliant: () => stack("standard"),
  violating: () => stack("basic"),
  messages: [
    "networkProfile.loadBalancerProfile is set, but loadBalancerSku is basic; set loadBalancerSku to standard, or remove the profile. Azure refuses it with UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration.",
  ],
};
