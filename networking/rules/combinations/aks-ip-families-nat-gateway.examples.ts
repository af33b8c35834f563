import { clusterOf, dualStack } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (sku: string) =>
  clusterOf({
    networkProfile: { ...dualStack, outboundType: "managedNATGateway", natGatewayProfile: { sku } },
  });

export const examples: RuleExamples = {
  compliant: () => stack("StandardV2"),
  violating: () => stack("Standard"),
  messages: [
    "networkProfile.natGatewayProfile.sku Standard has no IPv6, but ipFamilies has; set networkProfile.natGatewayProfile.sku to StandardV2.",
  ],
};
