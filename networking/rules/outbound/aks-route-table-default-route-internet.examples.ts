import { clusterInNodes, networkWithRoutes } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (hop: ExampleProperties) => [
  ...networkWithRoutes({ name: "default", addressPrefix: "0.0.0.0/0", ...hop }),
  clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
];

export const examples: RuleExamples = {
  compliant: () => stack({ nextHopType: "VirtualAppliance", nextHopIpAddress: "10.9.0.4" }),
  violating: () => stack({ nextHopType: "Internet" }),
  messages: [
    'routes[0].nextHopType Internet is the next hop of the default route of cluster "aks", and is not supported with outboundType userDefinedRouting; use VirtualAppliance with the address of a firewall, or VirtualNetworkGateway. Azure refuses it with RouteTableInvalidNextHop.',
  ],
};
