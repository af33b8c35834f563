import { vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [vnetOf("vnet", "10.1.0.0/16")],
  violating: () => [vnetOf("vnet", "10.1.1.0/16")],
  messages: [
    'addressSpace.addressPrefixes[0] "10.1.1.0/16" has host bits set: the range that starts there is 10.1.0.0/16; write 10.1.0.0/16. Azure refuses it with InvalidCIDRNotation.',
  ],
};
