import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: overlay }),
  violating: () =>
    clusterOf({ networkProfile: { networkPlugin: "kubenet", networkPluginMode: "overlay" } }),
  messages: [
    "networkProfile.networkPluginMode overlay isn't supported with networkPlugin kubenet; set networkProfile.networkPlugin to azure. Azure refuses it with UnsupportedNetworkPluginModeWithNetworkPlugin.",
  ],
};
