import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksIpFamiliesNetworkPolicy = rule("aks-ip-families-network-policy", {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        networkDataplane: "cilium",
        networkPolicy: "cilium",
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        networkPolicy: "calico",
      },
    }),
  ],
  messages: [
    "networkProfile.networkPolicy calico isn't supported in a dual-stack cluster; use networkDataplane cilium with networkPolicy cilium.",
  ],
});
