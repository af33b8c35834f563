import { clusterOf, gatewayPool, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) => clusterOf({}, systemPool, { ...gatewayPool, ...more });

export const examples: RuleExamples = {
  compliant: () => stack({ count: 2 }),
  violating: () => stack({ enableAutoScaling: true, minCount: 2, maxCount: 4 }),
  messages: [
    "agentPoolProfiles[1].enableAutoScaling true isn't supported for a pool in mode Gateway; set it to false.",
  ],
};
