import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "linuxpool12", mode: "System", count: 3, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "user-pool", mode: "System", count: 3, maxPods: 30 }],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].name user-pool is not lowercase letters and digits that start with a letter; use userpool. Azure refuses it with InvalidParameter.",
  ],
};
