import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkDataplaneCiliumNeedsAzureCni = rule(
  "aks-network-dataplane-cilium-needs-azure-cni",
  {
    compliant: () => [
      cluster("aks", {
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          networkDataplane: "cilium",
          networkPolicy: "cilium",
        },
      }),
    ],
    violating: () => [
      cluster("aks", {
        networkProfile: {
          networkPlugin: "none",
          networkDataplane: "cilium",
          networkPolicy: "cilium",
        },
      }),
    ],
    messages: [
      "networkProfile.networkDataplane cilium needs networkPlugin azure, but that is none; set networkProfile.networkPlugin to azure.",
    ],
  },
);
