import { clusterInNodes, kubenet, nodeNetwork, systemAssigned } from "../../testing/cluster-parts";
import { idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  // AKS makes its own table then, and the role afterwards.
  compliant: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: kubenet, ...systemAssigned }),
  ],
  violating: () => [
    routeTable("routes"),
    ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
    clusterInNodes({ networkProfile: kubenet, ...systemAssigned }),
  ],
  messages: [
    'identity.type SystemAssigned is not supported with kubenet and a route table of your own, which subnet "nodes" has; use UserAssigned with an identity that has Network Contributor on the route table. Azure refuses it with CustomRouteTableWithUnsupportedMSIType.',
  ],
};
