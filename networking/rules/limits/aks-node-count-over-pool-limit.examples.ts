import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number, more: ExampleProperties) =>
  clusterOf({ networkProfile: overlay }, { ...systemPool, count, maxPods: 30, ...more });

export const examples: RuleExamples = {
  compliant: () => stack(900, {}),
  violating: () => stack(1200, { upgradeSettings: { maxSurge: "10%" } }),
  messages: [
    "agentPoolProfiles[0].count 1200 is more than the 1000 nodes that a pool can have; lower it to 1000 and add a second pool.",
  ],
};
