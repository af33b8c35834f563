import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (enablePrivateClusterPublicFQDN: boolean) =>
  clusterOf({
    apiServerAccessProfile: {
      enablePrivateCluster: true,
      enablePrivateClusterPublicFQDN,
      privateDNSZone: "none",
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false),
  messages: [
    "apiServerAccessProfile.privateDNSZone none isn't supported with enablePrivateClusterPublicFQDN false; set apiServerAccessProfile.enablePrivateClusterPublicFQDN to true, or privateDNSZone to system. Azure refuses it with NonePrivateDNSZonePublicFQDNDisabledError.",
  ],
};
