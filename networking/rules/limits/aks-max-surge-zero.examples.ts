import { clusterOf, overlay, systemPool, userPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (pool: ExampleProperties, upgradeSettings: object) =>
  clusterOf({ networkProfile: overlay }, { ...pool, count: 3, maxPods: 30, upgradeSettings });

export const examples: RuleExamples = {
  compliant: () => stack(userPool, { maxSurge: "0", maxUnavailable: "1" }),
  violating: () => stack(systemPool, { maxSurge: "0" }),
  messages: [
    "agentPoolProfiles[0].upgradeSettings.maxSurge 0 adds no node to an upgrade, and maxUnavailable is not set; use 1 or more, or set maxUnavailable to 1 or more on a user pool.",
  ],
};
