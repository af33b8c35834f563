import { vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [vnetOf("vnet", "10.1.0.0/16")],
  violating: () => [vnetOf("vnet", "10.1.0.0-10.1.255.255")],
  messages: [
    'addressSpace.addressPrefixes[0] "10.1.0.0-10.1.255.255" is not a range in CIDR notation such as 10.0.0.0/16; use a range in CIDR notation, such as 10.224.0.0/16. Azure refuses it with InvalidAddressPrefixFormat.',
  ],
};
