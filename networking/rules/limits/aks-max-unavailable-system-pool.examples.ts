import { clusterOf, overlay, systemPool, userPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (pool: ExampleProperties, maxUnavailable: string) =>
  clusterOf(
    { networkProfile: overlay },
    { ...pool, count: 3, maxPods: 30, upgradeSettings: { maxUnavailable } },
  );

export const examples: RuleExamples = {
  compliant: () => stack(userPool, "1"),
  violating: () => stack(systemPool, "25%"),
  messages: [
    "agentPoolProfiles[0].upgradeSettings.maxUnavailable 25% is on a system pool, whose nodes must all stay during an upgrade; remove it and set upgradeSettings.maxSurge to 1 or more.",
  ],
};
