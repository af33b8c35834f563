import { subnetsIn } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => subnetsIn("10.1.0.0/16", "10.1.0.0/16"),
  violating: () => subnetsIn("10.1.0.0/16", "10.2.0.0/24"),
  messages: [
    'addressPrefix 10.2.0.0/24 is outside the address space 10.1.0.0/16 of VNet "vnet"; use a free prefix of the VNet, such as 10.1.0.0/24. Azure refuses it with NetcfgSubnetRangeOutsideVnet.',
  ],
};
