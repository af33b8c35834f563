import { clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (vnetSubnetID: string) =>
  clusterOf({ networkProfile: overlay }, { ...systemPool, count: 3, maxPods: 30, vnetSubnetID });

export const examples: RuleExamples = {
  compliant: () =>
    stack(
      "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes",
    ),
  violating: () =>
    stack(
      "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes-of-the-cluster-that-runs-the-web-shop-in-west-europe-and-more",
    ),
  messages: [
    "agentPoolProfiles[0].vnetSubnetID names subnet nodes-of-the-cluster-that-runs-the-web-shop-in-west-europe-and-more, which has 67 characters, and the limit is 63; give it a name of 63 characters or fewer.",
  ],
};
