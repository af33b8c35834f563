import { loneCluster, type RuleExamples } from "../../testing/cluster-parts";

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
