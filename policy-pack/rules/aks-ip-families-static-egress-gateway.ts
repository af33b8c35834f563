import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksIpFamiliesStaticEgressGateway = rule("aks-ip-families-static-egress-gateway", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        staticEgressGatewayProfile: { enabled: true },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        staticEgressGatewayProfile: { enabled: true },
      },
    }),
  ],
  messages: [
    "networkProfile.staticEgressGatewayProfile.enabled true isn't supported in a dual-stack cluster; leave it out, or leave IPv6 out of ipFamilies.",
  ],
});
