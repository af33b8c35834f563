import { azureCni, clusterOf, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number) =>
  clusterOf(
    { networkProfile: azureCni },
    {
      ...systemPool,
      count,
      maxPods: 250,
      podSubnetID:
        "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/pods",
      podIPAllocationMode: "DynamicIndividual",
    },
  );

export const examples: RuleExamples = {
  compliant: () => stack(200),
  violating: () => stack(300),
  messages: [
    "agentPoolProfiles have room for 75000 pods at full scale (agentPoolProfiles[0] 300 nodes × 250 pods = 75000), and a cluster of this network mode can have 65536; lower maxPods, or the nodes by 38.",
  ],
};
