import { subnet } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [subnet("nodes", { virtualNetworkName: "hub", subnetName: "GatewaySubnet" })],
  violating: () => [subnet("nodes", { virtualNetworkName: "hub", subnetName: "nodes 1" })],
  messages: [
    'subnetName "nodes 1" must be letters, digits, ., - and _, with a letter or digit first; use 1 to 80 letters, digits, ., - and _, with a letter or digit first.',
  ],
};
