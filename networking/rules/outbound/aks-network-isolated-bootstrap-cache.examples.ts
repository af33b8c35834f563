import { isolatedCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () => isolatedCluster({ bootstrapProfile: { artifactSource: "Direct" } }),
  messages: [
    "networkProfile.outboundType none requires bootstrapProfile.artifactSource Cache; set bootstrapProfile.artifactSource to Cache. Azure refuses it with InvalidNetworkIsolatedClusterConfiguration.",
  ],
};
