import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        staticEgressGatewayProfile: { enabled: true },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
        staticEgressGatewayProfile: { enabled: true },
      },
    }),
  ],
  messages: [
    "networkProfile.staticEgressGatewayProfile.enabled true isn't supported in a dual-stack cluster; leave it out, or leave IPv6 out of ipFamilies.",
  ],
};
