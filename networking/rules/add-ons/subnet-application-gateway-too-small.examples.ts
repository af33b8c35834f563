import { nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { applicationGateway, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (prefix: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "gateway", prefix),
  applicationGateway("ingress", {
    sku: { name: "Standard_v2", tier: "Standard_v2" },
    autoscaleConfiguration: { minCapacity: 1, maxCapacity: 20 },
    gatewayIPConfigurations: [{ name: "instances", subnet: { id: idOf("gateway") } }],
    frontendIPConfigurations: [{ name: "private", subnet: { id: idOf("gateway") } }],
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.1.4.0/27"),
  violating: () => stack("10.1.4.0/28"),
  messages: [
    'gatewayIPConfigurations[0].subnet.id is subnet "gateway" 10.1.4.0/28, which holds 11 addresses, but application gateway "ingress" takes up to 21; use a larger subnet, such as a /24, or a smaller maxCapacity.',
  ],
};
