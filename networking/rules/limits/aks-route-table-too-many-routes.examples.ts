import { routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [routeTable("routes", { routes: routes(400) })],
  violating: () => [routeTable("routes", { routes: routes(401) })],
  messages: [
    'routes of route table "routes" number 401, and Azure takes 400 routes at most; remove 1.',
  ],
};

function routes(count: number) {
  return Array.from({ length: count }, (_, i) => ({ name: `route-${i}` }));
}
