import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
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
        ipFamilies: ["IPv4", "IPv6"],
        networkPolicy: "calico",
      },
    }),
  ],
  messages: [
    "networkProfile.networkPolicy calico isn't supported in a dual-stack cluster; use networkDataplane cilium with networkPolicy cilium.",
  ],
};
