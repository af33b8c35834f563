import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksSubnetIdNameTooLong = rule("aks-subnet-id-name-too-long", {
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
    "agentPoolProfiles[0].vnetSubnetID leads to subnet nodes-of-the-cluster-that-runs-the-web-shop-in-west-europe-and-more, whose name has 67 characters, and a label of a node has 63 at most; give it a name of 63 characters or fewer.",
  ],
});
