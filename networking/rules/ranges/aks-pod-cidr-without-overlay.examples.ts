import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const podCidr = "10.244.0.0/16";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay", podCidr },
    }),
  ],
  violating: () => [cluster("aks", { networkProfile: { networkPlugin: "azure", podCidr } })],
  messages: [
    "networkProfile.podCidr 10.244.0.0/16 has no effect: networkPlugin is azure and networkPluginMode is not set; set networkPluginMode to overlay, or remove it.",
  ],
};
