import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  // Public unicast addresses are advice: see aks-service-cidr-not-private.
  compliant: () =>
    clusterOf({ networkProfile: { serviceCidr: "172.10.0.0/16", dnsServiceIP: "172.10.0.10" } }),
  violating: () => clusterOf({ networkProfile: { serviceCidr: "224.1.0.0/16" } }),
  messages: [
    "networkProfile.serviceCidr 224.1.0.0/16 overlaps the multicast addresses 224.0.0.0/4; use a private range, such as 10.0.0.0/16 with dnsServiceIP 10.0.0.10.",
  ],
};
