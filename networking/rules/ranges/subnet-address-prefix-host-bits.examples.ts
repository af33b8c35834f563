import { subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
  violating: () => subnetsIn("10.1.0.0/16", "10.1.0.5/24"),
  messages: [
    'addressPrefix "10.1.0.5/24" has host bits set: the range that starts there is 10.1.0.0/24; write 10.1.0.0/24. Azure refuses it with InvalidCIDRNotation.',
  ],
};
