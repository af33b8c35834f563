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
        networkPlugin: "kubenet",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
      },
    }),
  ],
  messages: [
    "networkProfile.networkDataplane cilium isn't supported with networkPlugin kubenet; set networkProfile.networkPlugin to azure and networkPluginMode to overlay. Azure refuses it with BadRequest.",
  ],
};
