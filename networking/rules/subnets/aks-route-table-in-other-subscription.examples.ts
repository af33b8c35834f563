import { clusterInNodes, kubenet, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const own = "00000000-0000-0000-0000-000000000000";
const hub = "11111111-1111-1111-1111-111111111111";

const stack = (subscription: string) => [
  ...nodeNetwork({
    routeTable: {
      id: `/subscriptions/${subscription}/resourceGroups/hub/providers/Microsoft.Network/routeTables/egress`,
    },
  }),
  clusterInNodes({ networkProfile: kubenet }),
];

export const examples: RuleExamples = {
  compliant: () => stack(own),
  violating: () => stack(hub),
  messages: [
    `agentPoolProfiles[0].vnetSubnetID is subnet "nodes", whose routeTable.id is in subscription ${hub}, and the cluster is in ${own}; use a route table of subscription ${own}. Azure refuses it with CustomRouteTableCannotCrossSubscription.`,
  ],
};
