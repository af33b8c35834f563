import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (maxSurge: string) =>
  clusterOf(
    { networkProfile: overlay },
    { ...systemPool, count: 3, maxPods: 30, upgradeSettings: { maxSurge } },
  );

export const examples: RuleExamples = {
  compliant: () => stack("33%"),
  violating: () => stack("a third"),
  messages: [
    'agentPoolProfiles[0].upgradeSettings.maxSurge "a third" is neither a number of nodes such as 1 nor a percentage such as 33%; use 33%.',
  ],
};
