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
    routeTable("egress", {
      routes: [{ name: "default", addressPrefix: "0.0.0.0/0", nextHopType: "Internet" }],
    }),
    ...nodeNetwork({ routeTable: { id: idOf("egress") } }),
    clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
  ],
  messages: [
    'routes[0].nextHopType Internet is the next hop of the default route of cluster "aks", and is not supported with outboundType userDefinedRouting; use VirtualAppliance with the address of a firewall, or VirtualNetworkGateway. Azure refuses it with RouteTableInvalidNextHop.',
  ],
};
