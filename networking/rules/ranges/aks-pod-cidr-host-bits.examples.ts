import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { ...overlay, podCidr: "10.244.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { ...overlay, podCidr: "10.244.0.1/16" } }),
  messages: [
    'networkProfile.podCidr "10.244.0.1/16" has host bits set: the range that starts there is 10.244.0.0/16; write 10.244.0.0/16.',
  ],
};
