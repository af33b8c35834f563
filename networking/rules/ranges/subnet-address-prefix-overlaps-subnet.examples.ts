import { subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => subnetsIn("10.1.0.0/16", "10.1.0.0/24", "10.1.1.0/24"),
  violating: () => subnetsIn("10.1.0.0/16", "10.1.0.0/23", "10.1.1.0/24"),
  messages: [
    'addressPrefix 10.1.1.0/24 overlaps subnet "subnet-0" 10.1.0.0/23 of the same VNet "vnet"; use a free prefix of the VNet, such as 10.1.2.0/24. Azure refuses it with NetcfgSubnetRangesOverlap.',
  ],
};
