import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { ...overlay, podCidr: "10.244.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { ...overlay, podCidr: "10.244.0.0" } }),
  messages: [
    'networkProfile.podCidr "10.244.0.0" has no prefix length such as 10.244.0.0/32; use a range in CIDR notation, such as 10.244.0.0/16.',
  ],
};
