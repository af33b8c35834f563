import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: overlay }, { ...systemPool, count: 800, maxPods: 250 }),
  violating: () =>
    clusterOf({ networkProfile: overlay }, { ...systemPool, count: 900, maxPods: 250 }),
  messages: [
    "agentPoolProfiles have room for 225000 pods at full scale (agentPoolProfiles[0] 900 nodes × 250 pods = 225000), and 200000 are recommended for this network mode; lower maxPods, or the nodes by 100.",
  ],
};
