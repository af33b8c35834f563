import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        outboundType: "managedNATGateway",
        natGatewayProfile: { sku: "StandardV2" },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        outboundType: "managedNATGateway",
        natGatewayProfile: { sku: "Standard" },
      },
    }),
  ],
  messages: [
    "networkProfile.natGatewayProfile.sku Standard has no IPv6, but ipFamilies has; set networkProfile.natGatewayProfile.sku to StandardV2.",
  ],
};
