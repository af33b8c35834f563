import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "10.2.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { serviceCidr: "10.2.0.0/33" } }),
  messages: [
    'networkProfile.serviceCidr "10.2.0.0/33" has no IPv4 prefix length: write a number from 0 to 32 after the slash; use a range in CIDR notation, such as 10.0.0.0/16 with dnsServiceIP 10.0.0.10.',
  ],
};
