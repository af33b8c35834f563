import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (enablePrivateCluster: boolean) =>
  clusterOf({
    apiServerAccessProfile: {
      enablePrivateCluster,
      privateDNSZone: "system",
      enablePrivateClusterPublicFQDN: true,
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false),
  messages: [
    "apiServerAccessProfile.privateDNSZone system is a setting of private clusters, but enablePrivateCluster isn't true; leave it out, or set enablePrivateCluster to true.",
    "apiServerAccessProfile.enablePrivateClusterPublicFQDN true is a setting of private clusters, but enablePrivateCluster isn't true; leave it out, or set enablePrivateCluster to true.",
  ],
};
