import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (zone: string) =>
  clusterOf({
    location: "westeurope",
    apiServerAccessProfile: {
      enablePrivateCluster: true,
      privateDNSZone: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/${zone}`,
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("privatelink.westeurope.azmk8s.io"),
  violating: () => stack("aks.example.com"),
  messages: [
    "apiServerAccessProfile.privateDNSZone is the zone aks.example.com, but AKS expects privatelink.westeurope.azmk8s.io, with one label of 1 to 32 letters, digits and hyphens before it at most; use a zone named privatelink.westeurope.azmk8s.io. Azure refuses it with InvalidPrivateDNSZoneResourceID.",
  ],
};
