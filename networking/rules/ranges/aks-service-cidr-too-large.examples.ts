import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "10.16.0.0/12" } }),
  violating: () => clusterOf({ networkProfile: { serviceCidr: "10.0.0.0/11" } }),
  messages: [
    "networkProfile.serviceCidr 10.0.0.0/11 is a /11, and a service CIDR must be smaller than /12; use a smaller range, such as 10.32.0.0/16 with dnsServiceIP 10.32.0.10.",
  ],
};
