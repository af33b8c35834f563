import { routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...prefixes: readonly string[]) => [
  routeTable("rt", {
    routes: prefixes.map((addressPrefix, i) => ({
      name: `to-${i}`,
      addressPrefix,
      nextHopType: "VirtualNetworkGateway",
    })),
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.64.0.0/16", "AzureCloud.westeurope"),
  violating: () => stack("10.64.0.0/33", "10.65.0.0"),
  messages: [
    "routes[0].addressPrefix 10.64.0.0/33 is not a CIDR or a service tag; use a form such as 10.64.0.0/16.",
    "routes[1].addressPrefix 10.65.0.0 is not a CIDR or a service tag; use a form such as 10.64.0.0/16.",
  ],
};
