import { virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [virtualNetwork("vnet", { virtualNetworkName: "hub-weu_1.prod" })],
  violating: () => [virtualNetwork("vnet", { virtualNetworkName: "v".repeat(65) })],
  messages: [
    'virtualNetworkName "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv" has 65 characters, and 2 to 64 are allowed; use 2 to 64 letters, digits, ., - and _, with a letter or digit first.',
  ],
};
