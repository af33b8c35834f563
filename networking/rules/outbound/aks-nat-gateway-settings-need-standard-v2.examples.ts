import { dualStack, loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (sku: string) =>
  loneCluster({
    networkProfile: {
      ...dualStack,
      outboundType: "managedNATGateway",
      natGatewayProfile: { sku, managedOutboundIPProfile: { count: 1, countIPv6: 1 } },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("StandardV2"),
  violating: () => stack("Standard"),
  messages: [
    "networkProfile.natGatewayProfile.managedOutboundIPProfile.countIPv6 1 is supported with natGatewayProfile.sku StandardV2 only; set the SKU to StandardV2, or remove it.",
  ],
};
