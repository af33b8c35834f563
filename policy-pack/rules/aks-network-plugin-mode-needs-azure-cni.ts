import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkPluginModeNeedsAzureCni = rule("aks-network-plugin-mode-needs-azure-cni", {
  compliant: () => [
    cluster("aks", { networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" } }),
  ],
  violating: () => [
    cluster("aks", { networkProfile: { networkPlugin: "kubenet", networkPluginMode: "overlay" } }),
  ],
  messages: [
    "networkProfile.networkPluginMode overlay needs networkPlugin azure, but that is kubenet; set networkProfile.networkPlugin to azure.",
  ],
});
