import { routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [routeTable("routes", { routes: routes(600) })],
  violating: () => [routeTable("routes", { routes: routes(601) })],
  messages: ['routes of route table "routes" are 601, and the limit is 600 routes; remove 1.'],
};

function routes(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    name: `route-${i}`,
    addressPrefix: `10.${Math.floor(i / 256)}.${i % 256}.0/24`,
    nextHopType: "VirtualNetworkGateway",
  }));
}
