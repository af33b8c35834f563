import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { ...overlay, podCidr: "10.244.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { ...overlay, podCidr: "172.16.0.0/16" } }),
  messages: [
    'networkProfile.podCidr 172.16.0.0/16 overlaps on-premises range "data center" 172.16.0.0/15; use a range outside it, such as 10.244.0.0/16.',
  ],
  settings: {
    environment: { ranges: [{ name: "data center", kind: "onPremises", cidr: "172.16.0.0/15" }] },
  },
};
