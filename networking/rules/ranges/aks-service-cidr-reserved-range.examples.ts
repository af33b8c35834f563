import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "10.0.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { serviceCidr: "192.0.2.0/24" } }),
  messages: [
    "networkProfile.serviceCidr 192.0.2.0/24 overlaps 192.0.2.0/24, which AKS reserves; use a range outside it, such as 10.0.0.0/24 with dnsServiceIP 10.0.0.10.",
  ],
};
