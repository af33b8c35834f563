import { routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [routeTable("routes", { routes: routes(400) })],
  violating: () => [routeTable("routes", { routes: routes(401) })],
  messages: ['routes of route table "routes" are 401, and the limit is 400 routes; remove 1.'],
};

function routes(count: number) {
  return Array.from({ length: count }, (_, i) => ({ name: `route-${i}` }));
}
