import {
  clusterInNodes,
  networkWithRoutes,
  nodeNetwork,
  toFirewall,
} from "../../testing/cluster-parts";
import type { Example } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (network: Example) => [
  ...network,
  clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
];

export const examples: RuleExamples = {
  compliant: () => stack(networkWithRoutes(toFirewall)),
  violating: () => stack(nodeNetwork()),
  messages: [
    'routeTable is not set, but cluster "aks" with outboundType userDefinedRouting uses the subnet and requires a route table on it; set routeTable.id to a route table. Azure refuses it with ExistingRouteTableNotAssociatedWithSubnet.',
  ],
};
