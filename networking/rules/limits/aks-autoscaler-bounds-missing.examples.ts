import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (bounds: object) => lonePool({ enableAutoScaling: true, count: 3, ...bounds });

export const examples: RuleExamples = {
  compliant: () => stack({ minCount: 1, maxCount: 5 }),
  violating: () => stack({ minCount: 1 }),
  messages: [
    "agentPoolProfiles[0].maxCount is not set, but enableAutoScaling is true; set it to 1 or more.",
  ],
};
