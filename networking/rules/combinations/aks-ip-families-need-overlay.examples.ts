import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
      },
    }),
  ],
  violating: () => [
    cluster("aks", { networkProfile: { networkPlugin: "azure", ipFamilies: ["IPv4", "IPv6"] } }),
  ],
  messages: [
    "networkProfile.ipFamilies [IPv4, IPv6] requires networkPluginMode overlay with networkPlugin azure; set networkProfile.networkPluginMode to overlay, or leave IPv6 out of ipFamilies.",
  ],
};
