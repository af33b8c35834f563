import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import { type ExampleProperties, idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (more: ExampleProperties) => [
  routeTable("routes"),
  ...nodeNetwork({ routeTable: { id: idOf("routes") } }),
  clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting", ...more } }),
];

export const examples: RuleExamples = {
  compliant: () => stack({}),
  violating: () => stack({ loadBalancerProfile: { managedOutboundIPs: { count: 2 } } }),
  messages: [
    "networkProfile.loadBalancerProfile is set, and is not supported with outboundType userDefinedRouting; remove it. Azure refuses it with InvalidUserDefinedRoutingWithLoadBalancerProfile.",
  ],
};
