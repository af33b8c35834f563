import { clusterWithGateway, nodeNetwork, subnetOf } from "../../testing/cluster-parts";
import { applicationGateway, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (tier: string) => [
  ...nodeNetwork(),
  subnetOf("vnet", "gateways", "10.1.9.0/24"),
  applicationGateway("gateway", {
    sku: { name: tier, tier, capacity: 2 },
    gatewayIPConfigurations: [{ name: "gateway", subnet: { id: idOf("gateways") } }],
  }),
  clusterWithGateway({ applicationGatewayId: idOf("gateway") }),
];

export const examples: RuleExamples = {
  compliant: () => stack("WAF_v2"),
  violating: () => stack("WAF"),
  messages: [
    'addonProfiles.ingressApplicationGateway.config.applicationGatewayId is application gateway "gateway" of tier WAF; use one of tier Standard_v2 or WAF_v2. Azure refuses it with IngressAppGwAddonConfigUnsupportedApplicationGatewaySku.',
  ],
};
