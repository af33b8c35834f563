import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        podCidrs: ["10.244.0.0/16", "fd12:3456:789a::/64"],
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        podCidrs: ["10.244.0.0/16"],
      },
    }),
  ],
  messages: [
    "networkProfile.podCidrs [10.244.0.0/16] is IPv4, and networkProfile.ipFamilies is IPv4, IPv6; list one IPv4 range and then one IPv6 range.",
  ],
};
