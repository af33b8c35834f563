import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ resourceName: "a".repeat(63) }),
  violating: () => clusterOf({ resourceName: "a".repeat(64) }),
  messages: [
    'resourceName "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" has 64 characters, and 1 to 63 are allowed; use 1 to 63 letters, digits, - and _, with a letter or digit first and last.',
  ],
};
