import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksIpFamiliesNeedOverlay = rule("aks-ip-families-need-overlay", {
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
    cluster("aks", { networkProfile: { networkPlugin: "azure", ipFamilies: ["IPv4", "IPv6"] } }),
  ],
  messages: [
    "networkProfile.ipFamilies [IPv4, IPv6] needs networkPlugin azure with networkPluginMode overlay; use Azure CNI Overlay, or leave IPv6 out of ipFamilies.",
  ],
});
