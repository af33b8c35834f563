import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => lonePool({ count: 900, maxPods: 30 }),
  violating: () => lonePool({ count: 1000, maxPods: 30 }),
  messages: [
    "agentPoolProfiles[0].count 1000 makes 1000 nodes + 100 surge = 1100 nodes during an upgrade, and a pool can have 1000; lower it to 909, or maxSurge to 0 with maxUnavailable.",
  ],
};
