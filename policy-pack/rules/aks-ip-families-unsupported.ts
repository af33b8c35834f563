import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksIpFamiliesUnsupported = rule("aks-ip-families-unsupported", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv6"],
      },
    }),
  ],
  messages: [
    "networkProfile.ipFamilies [IPv6] is neither [IPv4] nor [IPv4, IPv6]; use [IPv4, IPv6].",
  ],
});
