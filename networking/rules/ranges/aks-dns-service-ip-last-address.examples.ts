import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (dnsServiceIP: string) =>
  loneCluster({ networkProfile: { serviceCidr: "172.16.0.0/24", dnsServiceIP } });

export const examples: RuleExamples = {
  compliant: () => stack("172.16.0.10"),
  violating: () => stack("172.16.0.255"),
  messages: [
    "networkProfile.dnsServiceIP 172.16.0.255 is the broadcast address of networkProfile.serviceCidr 172.16.0.0/24; use an address inside it, such as 172.16.0.10. Azure refuses it with DnsBroadcastAddressConflicting.",
  ],
};
