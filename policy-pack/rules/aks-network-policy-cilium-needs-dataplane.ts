import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkPolicyCiliumNeedsDataplane = rule(
  "aks-network-policy-cilium-needs-dataplane",
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
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          networkPolicy: "cilium",
        },
      }),
    ],
    messages: [
      "networkProfile.networkPolicy cilium needs networkDataplane cilium; set networkProfile.networkDataplane to cilium.",
    ],
  },
);
