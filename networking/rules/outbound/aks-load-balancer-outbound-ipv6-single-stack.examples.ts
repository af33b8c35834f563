import { loneCluster, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...ipFamilies: readonly string[]) =>
  loneCluster({
    networkProfile: {
      ...overlay,
      ipFamilies,
      loadBalancerProfile: { managedOutboundIPs: { count: 1, countIPv6: 1 } },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("IPv4", "IPv6"),
  violating: () => stack("IPv4"),
  messages: [
    "networkProfile.loadBalancerProfile.managedOutboundIPs.countIPv6 1 has no use in a cluster with IPv4 alone; remove it, or set networkProfile.ipFamilies to [IPv4, IPv6].",
  ],
};
