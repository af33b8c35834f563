import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [clusterAlone({ networkProfile: { outboundType: "managedNATGateway" } })],
  violating: () => [clusterAlone({ networkProfile: { outboundType: "managedNATGatewayV2" } })],
  messages: [
    "networkProfile.outboundType managedNATGatewayV2 was a preview until 2026-09-29 and is not in the stable API; use managedNATGateway with networkProfile.natGatewayProfile.sku StandardV2.",
  ],
};
