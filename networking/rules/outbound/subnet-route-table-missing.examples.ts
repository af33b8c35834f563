import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import { idOf, routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    routeTable("egress", {
      routes: [
        {
          name: "default",
          addressPrefix: "0.0.0.0/0",
          nextHopType: "VirtualAppliance",
          nextHopIpAddress: "10.9.0.4",
        },
      ],
    }),
    ...nodeNetwork({ routeTable: { id: idOf("egress") } }),
    clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
  ],
  violating: () => [
    ...nodeNetwork(),
    clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
  ],
  messages: [
    'routeTable is not set, but cluster "aks" with outboundType userDefinedRouting uses the subnet and requires a route table on it; set routeTable.id to a route table. Azure refuses it with ExistingRouteTableNotAssociatedWithSubnet.',
  ],
};
