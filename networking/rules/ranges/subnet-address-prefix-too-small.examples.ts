import { subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => subnetsIn("10.1.0.0/16", "10.1.0.0/29"),
  violating: () => subnetsIn("10.1.0.0/16", "10.1.0.8/30"),
  messages: [
    "addressPrefix 10.1.0.8/30 is a /30 with 4 addresses, and a subnet is /29 or larger; use a /29 or larger, such as 10.1.0.8/29.",
  ],
};
