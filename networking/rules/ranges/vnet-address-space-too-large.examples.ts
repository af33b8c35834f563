import { vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [vnetOf("vnet", "10.0.0.0/8")],
  violating: () => [vnetOf("vnet", "0.0.0.0/1")],
  messages: [
    "addressSpace.addressPrefixes[0] 0.0.0.0/1 is a /1, and a range of a VNet must be a /2 or smaller; use a smaller range, such as 10.224.0.0/12.",
  ],
};
