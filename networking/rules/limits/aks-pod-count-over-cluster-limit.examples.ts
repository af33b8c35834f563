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
          count: 200,
          maxPods: 250,
          podSubnetID:
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/pods",
          podIPAllocationMode: "DynamicIndividual",
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
          count: 300,
          maxPods: 250,
          podSubnetID:
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/pods",
          podIPAllocationMode: "DynamicIndividual",
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles have room for 75000 pods at full scale (agentPoolProfiles[0] 300 nodes × 250 pods = 75000), and a cluster of this network mode can have 65536; lower maxPods, or the nodes by 38.",
  ],
};
