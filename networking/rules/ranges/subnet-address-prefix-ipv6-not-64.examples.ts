import { subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => subnetsIn("fd00:1::/48", "fd00:1::/64"),
  violating: () => subnetsIn("fd00:1::/48", "fd00:1::/56"),
  messages: [
    "addressPrefix fd00:1::/56 is a /56, and an IPv6 subnet must be a /64; use a /64, such as fd00:1::/64.",
  ],
};
