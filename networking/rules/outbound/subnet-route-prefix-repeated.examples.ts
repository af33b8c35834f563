import { routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (addressPrefix: string) => [
  routeTable("rt", {
    routes: [
      { name: "office", addressPrefix: "10.64.0.0/16", nextHopType: "VirtualNetworkGateway" },
      { name: "lab", addressPrefix, nextHopType: "None" },
    ],
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.65.0.0/16"),
  violating: () => stack("10.64.0.0/16"),
  messages: [
    'routes[1].addressPrefix 10.64.0.0/16 is the prefix of route "office" too; leave one of the two routes. Azure refuses it with RouteConflict.',
  ],
};
