import { clusterOf, dualStack } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({
      networkProfile: { ...dualStack, podCidrs: ["10.244.0.0/16", "fd12:3456:789a::/64"] },
    }),
  violating: () => clusterOf({ networkProfile: { ...dualStack, podCidrs: ["10.244.0.0/16"] } }),
  messages: [
    "networkProfile.podCidrs [10.244.0.0/16] is IPv4, and networkProfile.ipFamilies is IPv4, IPv6; list one IPv4 range and then one IPv6 range.",
  ],
};
