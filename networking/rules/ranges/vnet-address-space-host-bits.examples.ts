import { virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } })],
  violating: () => [virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.1.0/16"] } })],
  messages: [
    'addressSpace.addressPrefixes[0] "10.1.1.0/16" has host bits set: the range that starts there is 10.1.0.0/16; write 10.1.0.0/16. Azure refuses it with InvalidCIDRNotation.',
  ],
};
