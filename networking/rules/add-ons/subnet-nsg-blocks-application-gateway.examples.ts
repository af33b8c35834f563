import { nodeNetwork, securityRuleOf, subnetOf } from "../../testing/cluster-parts";
import { applicationGateway, idOf, securityGroup } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (priority: number) => [
  securityGroup("nsg", {
    securityRules: [
      securityRuleOf("management", 200, "Allow", "GatewayManager", "*", {
        destinationPortRange: "65200-65535",
      }),
      securityRuleOf("deny-all", priority, "Deny", "*", "*"),
    ],
  }),
  ...nodeNetwork(),
  subnetOf("vnet", "gateways", "10.1.9.0/24", { networkSecurityGroup: { id: idOf("nsg") } }),
  applicationGateway("gateway", {
    sku: { name: "WAF_v2", tier: "WAF_v2", capacity: 2 },
    gatewayIPConfigurations: [{ name: "gateway", subnet: { id: idOf("gateways") } }],
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack(4000),
  violating: () => stack(100),
  messages: [
    'networkSecurityGroup.id is network security group "nsg", whose rule "deny-all" (priority 100) denies TCP 65200-65535 inbound, which application gateway "gateway" needs; allow it from GatewayManager to any destination, ahead of rules that deny it. Azure refuses it with ApplicationGatewaySubnetInboundTrafficBlockedByNetworkSecurityGroup.',
  ],
};
