import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [cluster("aks", { networkProfile: { dnsServiceIP: "10.0.0.10" } })],
  violating: () => [cluster("aks", { networkProfile: { dnsServiceIP: "10.0.0.10/32" } })],
  messages: [
    'networkProfile.dnsServiceIP "10.0.0.10/32" is not an IP address such as 10.0.0.10; use an address of the service CIDR, such as 10.0.0.10.',
  ],
};
