import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
};
