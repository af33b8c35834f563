import { isolatedCluster, type RuleExamples } from "../../testing/cluster-parts";

export const examples: RuleExamples = {
  compliant: () => isolatedCluster(),
  violating: () => isolatedCluster({ apiServerAccessProfile: undefined }),
  messages: [
    "networkProfile.outboundType none makes a network isolated cluster, which should reach its API server privately; set apiServerAccessProfile.enablePrivateCluster or enableVnetIntegration to true.",
  ],
};
