import { subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
  violating: () => subnetsIn("10.1.0.0/16", "10.1.0/24"),
  messages: [
    'addressPrefix "10.1.0/24" is not a range in CIDR notation such as 10.0.0.0/16; use a range in CIDR notation. Azure refuses it with InvalidAddressPrefixFormat.',
  ],
};
