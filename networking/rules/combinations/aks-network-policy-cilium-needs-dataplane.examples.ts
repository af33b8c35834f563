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
        networkPolicy: "cilium",
      },
    }),
  ],
  messages: [
    "networkProfile.networkPolicy cilium requires networkDataplane cilium; set networkProfile.networkDataplane to cilium. Azure refuses it with NetworkPolicyCiliumRequiresCiliumDataplane.",
  ],
};
