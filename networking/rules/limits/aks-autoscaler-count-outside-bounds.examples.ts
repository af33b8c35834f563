import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number) =>
  lonePool({ enableAutoScaling: true, count, minCount: 2, maxCount: 5 });

export const examples: RuleExamples = {
  compliant: () => stack(2),
  violating: () => stack(9),
  messages: ["agentPoolProfiles[0].count 9 is more than maxCount 5; set count to 5."],
};
