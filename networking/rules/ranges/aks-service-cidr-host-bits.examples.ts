import { clusterOf, type RuleExamples } from "../../testing/cluster-parts";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "10.2.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { serviceCidr: "10.2.3.0/16" } }),
  messages: [
    'networkProfile.serviceCidr "10.2.3.0/16" has host bits set: the range that starts there is 10.2.0.0/16; write 10.2.0.0/16.',
  ],
};
