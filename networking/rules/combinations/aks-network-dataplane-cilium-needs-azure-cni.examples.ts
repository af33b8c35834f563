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
        networkPlugin: "none",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
      },
    }),
  ],
  messages: [
    "networkProfile.networkDataplane cilium needs networkPlugin azure, but that is none; set networkProfile.networkPlugin to azure.",
  ],
};
