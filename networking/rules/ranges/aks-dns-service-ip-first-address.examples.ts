import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { serviceCidr: "10.2.0.0/16", dnsServiceIP: "10.2.0.2" } }),
  violating: () =>
    clusterOf({ networkProfile: { serviceCidr: "10.2.0.0/16", dnsServiceIP: "10.2.0.1" } }),
  messages: [
    "networkProfile.dnsServiceIP 10.2.0.1 is the first usable address of networkProfile.serviceCidr 10.2.0.0/16, which kubernetes.default takes; use an address inside it, such as 10.2.0.10.",
  ],
};
