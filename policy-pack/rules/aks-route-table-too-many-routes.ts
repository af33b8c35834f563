import { rule } from "../rule";
import { routeTable } from "../testing/example";

export const aksRouteTableTooManyRoutes = rule("aks-route-table-too-many-routes", {
  compliant: () => [routeTable("routes", { routes: routes(400) })],
  violating: () => [routeTable("routes", { routes: routes(401) })],
  messages: [
    'routes of route table "routes" number 401, and Azure takes 400 routes at most; remove 1.',
  ],
});

function routes(count: number) {
  return Array.from({ length: count }, (_, i) => ({ name: `route-${i}` }));
}
