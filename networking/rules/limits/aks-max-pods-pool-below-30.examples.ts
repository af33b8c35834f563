import { clusterOf, overlay, userPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: overlay }, { ...userPool, count: 3, maxPods: 10 }),
  violating: () => clusterOf({ networkProfile: overlay }, { ...userPool, count: 2, maxPods: 10 }),
  messages: [
    "agentPoolProfiles[0].maxPods 10 on 2 nodes makes 20 pods, fewer than the 30 that a pool must run; use 15 or more, or 3 nodes.",
  ],
};
