import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPrivateDnsZoneNoneNeedsPublicFqdn = rule(
  "aks-private-dns-zone-none-needs-public-fqdn",
  {
    compliant: () => [
      cluster("aks", {
        apiServerAccessProfile: {
          enablePrivateCluster: true,
          enablePrivateClusterPublicFQDN: true,
          privateDNSZone: "none",
        },
      }),
    ],
    violating: () => [
      cluster("aks", {
        apiServerAccessProfile: {
          enablePrivateCluster: true,
          enablePrivateClusterPublicFQDN: false,
          privateDNSZone: "none",
        },
      }),
    ],
    messages: [
      "apiServerAccessProfile.privateDNSZone none isn't supported with enablePrivateClusterPublicFQDN false; set apiServerAccessProfile.enablePrivateClusterPublicFQDN to true, or privateDNSZone to system.",
    ],
  },
);
