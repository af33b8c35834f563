import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.244.0.0/19",
      },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 15, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.244.0.0/20",
      },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 15,
          maxPods: 30,
          upgradeSettings: { maxSurge: "33%" },
        },
      ],
    }),
  ],
  messages: [
    "networkProfile.podCidr 10.244.0.0/20 has blocks of /24 for 16 nodes, but the pools have 20 at full scale (agentPoolProfiles[0] 15 nodes + 5 surge = 20); use a /19, such as 10.244.0.0/19.",
  ],
};
