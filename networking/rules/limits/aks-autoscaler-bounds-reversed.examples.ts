import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (maxCount: number) =>
  lonePool({ enableAutoScaling: true, count: 3, minCount: 3, maxCount });

export const examples: RuleExamples = {
  compliant: () => stack(3),
  violating: () => stack(2),
  messages: [
    "agentPoolProfiles[0].minCount 3 is more than maxCount 2; lower it to 2, or raise maxCount to 3.",
  ],
};
