import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "azure",
      },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 200, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "azure",
      },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 300, maxPods: 30 }],
    }),
  ],
  messages: [
    "networkProfile.networkPolicy azure works up to 250 nodes, and the pools have 300 at full scale (agentPoolProfiles[0] 300 nodes); use networkDataplane cilium with networkPolicy cilium. Azure refuses it with InvalidNodeCountForNPM.",
  ],
};
