import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 800, maxPods: 250 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 900, maxPods: 250 }],
    }),
  ],
  messages: [
    "agentPoolProfiles have room for 225000 pods at full scale (agentPoolProfiles[0] 900 nodes × 250 pods = 225000), and 200000 are recommended for this network mode; lower maxPods, or the nodes by 100.",
  ],
};
