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
        {
          name: "default-v6",
          addressPrefix: "::/0",
          nextHopType: "VirtualAppliance",
          nextHopIpAddress: "fd00::4",
        },
      ],
    }),
    ...nodeNetwork({ routeTable: { id: idOf("egress") } }),
    clusterInNodes({
      networkProfile: { outboundType: "userDefinedRouting", ipFamilies: ["IPv4", "IPv6"] },
    }),
  ],
  violating: () => [
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
    clusterInNodes({
      networkProfile: { outboundType: "userDefinedRouting", ipFamilies: ["IPv4", "IPv6"] },
    }),
  ],
  messages: [
    'networkProfile.outboundType userDefinedRouting requires a default route, but route table "egress" of subnet "nodes" has no route for ::/0; add a route with addressPrefix ::/0 and nextHopType VirtualAppliance or VirtualNetworkGateway.',
  ],
};
