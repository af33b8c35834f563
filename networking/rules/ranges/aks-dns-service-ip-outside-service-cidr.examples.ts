import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: { serviceCidr: "10.2.0.0/16", dnsServiceIP: "10.2.0.10" } }),
  // Written out, the service CIDR no longer has Azure's default address for the DNS service, 10.0.0.10.
  violating: () => clusterOf({ networkProfile: { serviceCidr: "10.2.0.0/16" } }),
  messages: [
    "networkProfile.dnsServiceIP 10.0.0.10 (Azure's default) is outside networkProfile.serviceCidr 10.2.0.0/16; use an address inside it, such as 10.2.0.10. Azure refuses it with DnsServiceIpOutOfServiceCidr.",
  ],
};
