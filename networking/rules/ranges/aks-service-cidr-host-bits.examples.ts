import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "10.2.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { serviceCidr: "10.2.3.0/16" } }),
  messages: [
    'networkProfile.serviceCidr "10.2.3.0/16" has host bits set: the range that starts there is 10.2.0.0/16; write 10.2.0.0/16.',
  ],
};
