import { virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/8"] } })],
  violating: () => [virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/7"] } })],
  messages: [
    "addressSpace.addressPrefixes[0] 10.0.0.0/7 is a /7, and a VNet is /8 or smaller; use a part of it, such as 10.0.0.0/8.",
  ],
};
