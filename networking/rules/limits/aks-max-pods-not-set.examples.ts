import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: overlay }, { ...systemPool, count: 3, maxPods: 30 }),
  violating: () => clusterOf({ networkProfile: overlay }, { ...systemPool, count: 3 }),
  messages: [
    "agentPoolProfiles[0].maxPods is not set, and it defaults to 250; set it, for example to 250, since it can't be changed later.",
  ],
};
