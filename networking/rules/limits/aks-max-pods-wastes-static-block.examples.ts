import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 31,
          podSubnetID:
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/pods",
          podIPAllocationMode: "StaticBlock",
        },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 250,
          podSubnetID:
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/pods",
          podIPAllocationMode: "StaticBlock",
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].maxPods 250 takes 16 blocks of 16 addresses on each node and leaves 5 of them unused; use 239.",
  ],
};
