import { azureCni, clusterOf, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (maxPods: number) =>
  clusterOf(
    { networkProfile: azureCni },
    {
      ...systemPool,
      count: 3,
      maxPods,
      podSubnetID:
        "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/pods",
      podIPAllocationMode: "StaticBlock",
    },
  );

export const examples: RuleExamples = {
  compliant: () => stack(31),
  violating: () => stack(250),
  messages: [
    "agentPoolProfiles[0].maxPods 250 takes 16 blocks of 16 addresses on each node and leaves 5 of them unused; use 239.",
  ],
};
