import { vnetOf } from "../../testing/cluster-parts";
import { virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [vnetOf("vnet", "10.1.0.0/16")],
  violating: () => [
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16", "127.0.0.0/24"] } }),
  ],
  messages: [
    "addressSpace.addressPrefixes[1] 127.0.0.0/24 overlaps 127.0.0.0/8, which Azure allows in no VNet; use a private range, such as 10.224.0.0/24.",
  ],
};
