import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "10.16.0.0/13" } }),
  violating: () => clusterOf({ networkProfile: { serviceCidr: "10.16.0.0/12" } }),
  messages: [
    'networkProfile.serviceCidr 10.16.0.0/12 is a /12, and the documentation says "smaller than /12"; use a smaller range, such as 10.0.0.0/16 with dnsServiceIP 10.0.0.10.',
  ],
};
