import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const podCidr = "10.244.0.0/16";

export const examples: RuleExamples = {
  compliant: () => clusterOf({ networkProfile: { ...overlay, podCidr } }),
  violating: () => clusterOf({ networkProfile: { networkPlugin: "azure", podCidr } }),
  messages: [
    "networkProfile.podCidr 10.244.0.0/16 has no effect: networkPlugin is azure and networkPluginMode is not set; set networkPluginMode to overlay, or remove it.",
  ],
};
