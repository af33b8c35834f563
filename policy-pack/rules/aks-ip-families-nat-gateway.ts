import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksIpFamiliesNatGateway = rule("aks-ip-families-nat-gateway", {
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
});
