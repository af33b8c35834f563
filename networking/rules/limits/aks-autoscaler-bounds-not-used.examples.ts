import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (enableAutoScaling: boolean) =>
  lonePool({ enableAutoScaling, minCount: 1, maxCount: 5 });

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false),
  messages: [
    "agentPoolProfiles[0].minCount 1 has no effect: enableAutoScaling is not true; set enableAutoScaling to true, or remove minCount and maxCount.",
  ],
};
