import { isolatedCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () => isolatedCluster({ apiServerAccessProfile: undefined }),
  messages: [
    "networkProfile.outboundType none makes a network isolated cluster, which should reach its API server privately; set apiServerAccessProfile.enablePrivateCluster or enableVnetIntegration to true.",
  ],
};
