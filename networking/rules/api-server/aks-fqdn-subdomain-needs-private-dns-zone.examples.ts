import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const own =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io";

const stack = (privateDNSZone: string) =>
  clusterOf({
    fqdnSubdomain: "team1",
    apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone },
  });

export const examples: RuleExamples = {
  compliant: () => stack(own),
  violating: () => stack("system"),
  messages: [
    "fqdnSubdomain team1 requires a private cluster with privateDNSZone set to the id of your own zone; set apiServerAccessProfile.privateDNSZone to the id of your own zone, or use dnsPrefix instead.",
  ],
};
