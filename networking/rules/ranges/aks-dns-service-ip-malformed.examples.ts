import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { dnsServiceIP: "10.0.0.10" } }),
  violating: () => clusterOf({ networkProfile: { dnsServiceIP: "10.0.0.10/32" } }),
  messages: [
    'networkProfile.dnsServiceIP "10.0.0.10/32" is not an IP address such as 10.0.0.10; use an address of the service CIDR, such as 10.0.0.10.',
  ],
};
