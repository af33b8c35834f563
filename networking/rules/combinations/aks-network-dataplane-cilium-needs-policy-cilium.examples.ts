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
        networkPolicy: "azure",
      },
    }),
  ],
  messages: [
    "networkProfile.networkPolicy azure isn't supported with networkDataplane cilium; set it to cilium, or leave it out. Azure refuses it with CiliumDataplaneRequiresNetworkPolicyCilium.",
  ],
};
