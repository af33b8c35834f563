import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [cluster("aks", { nodeResourceGroup: "n".repeat(80) })],
  violating: () => [cluster("aks", { nodeResourceGroup: "n".repeat(81) })],
  messages: [
    'nodeResourceGroup "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn..." has 81 characters, and the limit is 80; use a name of at most 80 characters, or leave it out.',
  ],
};
