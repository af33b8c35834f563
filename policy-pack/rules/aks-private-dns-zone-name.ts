import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPrivateDnsZoneName = rule("aks-private-dns-zone-name", {
  compliant: () => [
    cluster("aks", {
      location: "westeurope",
      apiServerAccessProfile: {
        enablePrivateCluster: true,
        privateDNSZone:
          "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io",
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      location: "westeurope",
      apiServerAccessProfile: {
        enablePrivateCluster: true,
        privateDNSZone:
          "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/aks.example.com",
      },
    }),
  ],
  messages: [
    "apiServerAccessProfile.privateDNSZone is the zone aks.example.com, but AKS expects privatelink.westeurope.azmk8s.io, or <label>.privatelink.westeurope.azmk8s.io; use a zone named privatelink.westeurope.azmk8s.io.",
  ],
});
