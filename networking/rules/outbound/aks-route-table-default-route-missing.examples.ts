import { clusterInNodes, networkWithRoutes, toFirewall } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const office = {
  name: "office",
  addressPrefix: "10.64.0.0/10",
  nextHopType: "VirtualNetworkGateway",
};

const stack = (route: ExampleProperties) => [
  ...networkWithRoutes(route),
  clusterInNodes({ networkProfile: { outboundType: "userDefinedRouting" } }),
];

export const examples: RuleExamples = {
  compliant: () => stack(toFirewall),
  violating: () => stack(office),
  messages: [
    'networkProfile.outboundType userDefinedRouting requires a default route, but route table "egress" of subnet "nodes" has no route for 0.0.0.0/0; add a route with addressPrefix 0.0.0.0/0 and nextHopType VirtualAppliance or VirtualNetworkGateway. Azure refuses it with RouteTableMissingDefaultRouteError.',
  ],
};
