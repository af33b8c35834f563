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
          count: 17,
          maxPods: 30,
        },
      ],
    }),
  ],
  messages: [
    "networkProfile.podCidr 10.244.0.0/20 has blocks of /24 for 16 nodes, but the pools have 17 (agentPoolProfiles[0] 17 nodes); use a /19, such as 10.244.0.0/19. Azure refuses it with InsufficientSubnetSize.",
  ],
};
