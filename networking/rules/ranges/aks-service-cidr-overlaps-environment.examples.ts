import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "10.0.0.0/16" } }),
  violating: () =>
    clusterOf({ networkProfile: { serviceCidr: "172.16.8.0/24", dnsServiceIP: "172.16.8.10" } }),
  messages: [
    'networkProfile.serviceCidr 172.16.8.0/24 overlaps on-premises range "data center" 172.16.0.0/15; use a range outside it, such as 10.0.0.0/24 with dnsServiceIP 10.0.0.10.',
  ],
  settings: {
    environment: { ranges: [{ name: "data center", kind: "onPremises", cidr: "172.16.0.0/15" }] },
  },
};
