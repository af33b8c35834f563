import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ networkProfile: overlay }, { ...systemPool, count: 3, maxPods: 250 }),
  violating: () =>
    clusterOf({ networkProfile: overlay }, { ...systemPool, count: 3, maxPods: 300 }),
  messages: ["agentPoolProfiles[0].maxPods 300 is not a whole number from 10 to 250; use 250."],
};
