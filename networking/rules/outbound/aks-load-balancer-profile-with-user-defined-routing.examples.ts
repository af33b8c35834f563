import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import { idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const network = [routeTable("routes"), ...nodeNetwork({ routeTable: { id: idOf("routes") } })];

export const examples: RuleExamples = {
  compliant: () => [
    ...network,
    clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
  ],
  violating: () => [
    ...network,
    clusterInNodes({
      networkProfile: {
        outboundType: "userDefinedRouting",
        loadBalancerProfile: { managedOutboundIPs: { count: 2 } },
      },
    }),
  ],
  messages: [
    "networkProfile.loadBalancerProfile is set, and is not supported with outboundType userDefinedRouting; remove it. Azure refuses it with InvalidUserDefinedRoutingWithLoadBalancerProfile.",
  ],
};
