import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        ipFamilies: ["IPv4", "IPv6"],
      },
      nodeProvisioningProfile: { mode: "Auto" },
    }),
  ],
  messages: [
    "nodeProvisioningProfile.mode Auto isn't supported in a dual-stack cluster; use Manual with the cluster autoscaler, or leave IPv6 out of ipFamilies. Azure refuses it with OperationNotAllowed.",
  ],
};
