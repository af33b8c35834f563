import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
    "apiServerAccessProfile.privateDNSZone none isn't supported with enablePrivateClusterPublicFQDN false; set apiServerAccessProfile.enablePrivateClusterPublicFQDN to true, or privateDNSZone to system. Azure refuses it with NonePrivateDNSZonePublicFQDNDisabledError.",
  ],
};
