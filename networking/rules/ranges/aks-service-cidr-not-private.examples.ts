import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { serviceCidr: "100.64.0.0/16" } }),
  violating: () => clusterOf({ networkProfile: { serviceCidr: "20.1.0.0/16" } }),
  messages: [
    "networkProfile.serviceCidr 20.1.0.0/16 is not inside the private ranges 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10; use a private range, such as 10.0.0.0/16 with dnsServiceIP 10.0.0.10.",
  ],
};
