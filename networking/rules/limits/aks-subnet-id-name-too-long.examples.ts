import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 30,
          vnetSubnetID:
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes",
        },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 30,
          vnetSubnetID:
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes-of-the-cluster-that-runs-the-web-shop-in-west-europe-and-more",
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].vnetSubnetID names subnet nodes-of-the-cluster-that-runs-the-web-shop-in-west-europe-and-more, which has 67 characters, and the limit is 63; give it a name of 63 characters or fewer.",
  ],
};
