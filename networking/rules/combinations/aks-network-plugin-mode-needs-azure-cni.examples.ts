import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", { networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" } }),
  ],
  violating: () => [
    cluster("aks", { networkProfile: { networkPlugin: "kubenet", networkPluginMode: "overlay" } }),
  ],
  messages: [
    "networkProfile.networkPluginMode overlay isn't supported with networkPlugin kubenet; set networkProfile.networkPlugin to azure. Azure refuses it with UnsupportedNetworkPluginModeWithNetworkPlugin.",
  ],
};
