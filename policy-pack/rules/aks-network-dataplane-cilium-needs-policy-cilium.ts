import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkDataplaneCiliumNeedsPolicyCilium = rule(
  "aks-network-dataplane-cilium-needs-policy-cilium",
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
          networkDataplane: "cilium",
        },
      }),
    ],
    messages: [
      "networkProfile.networkDataplane cilium needs networkPolicy cilium, but that is not given; set networkProfile.networkPolicy to cilium. Azure refuses it with CiliumDataplaneRequiresNetworkPolicyCilium.",
    ],
  },
);
