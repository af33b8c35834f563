import {
  clusterIdentity,
  clusterInNodes,
  kubenet,
  networkContributorOn,
  nodeNetwork,
  userAssigned,
} from "../../testing/cluster-parts";
import { type Example, idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...roles: Example) => [
  routeTable("routes"),
  ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
  clusterIdentity,
  networkContributorOn("nodes"),
  ...roles,
  clusterInNodes({ networkProfile: kubenet, ...userAssigned }),
];

export const examples: RuleExamples = {
  compliant: () => stack(networkContributorOn("routes")),
  violating: () => stack(),
  messages: [
    'agentPoolProfiles[0].vnetSubnetID uses route table "routes", on which identity "aks-identity" has no Network Contributor role in this program; assign Network Contributor (role definition 4d97b98b-1d4f-4787-a291-c67834d212e7) to it on route table "routes". Azure refuses it with CustomRouteTableMissingPermission.',
  ],
};
