import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) => [
  clusterAlone(),
  separatePool("spot", { count: 1, mode: "User", scaleSetPriority: "Spot", ...more }),
];

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ upgradeSettings: { maxSurge: "33%" } }),
  messages: [
    "upgradeSettings.maxSurge 33% isn't supported for a pool with scaleSetPriority Spot; leave it out. Azure refuses it with InvalidParameter.",
  ],
};
