import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksIpFamiliesNap = rule("aks-ip-families-nap", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
      },
      nodeProvisioningProfile: { mode: "Auto" },
    }),
  ],
  messages: [
    "nodeProvisioningProfile.mode Auto isn't supported in a dual-stack cluster; use Manual with the cluster autoscaler, or leave IPv6 out of ipFamilies.",
  ],
});
