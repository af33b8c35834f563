import { nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const inSubscription = (subscription: string, resource: string) =>
  `/subscriptions/${subscription}/resourceGroups/hub/providers/Microsoft.Network/${resource}`;
const own = "00000000-0000-0000-0000-000000000000";
const hub = "11111111-1111-1111-1111-111111111111";

const stack = (subscription: string) =>
  nodeNetwork({
    routeTable: { id: inSubscription(subscription, "routeTables/egress") },
    networkSecurityGroup: { id: inSubscription(subscription, "networkSecurityGroups/nodes") },
  });

export const examples: RuleExamples = {
  compliant: () => stack(own),
  violating: () => stack(hub),
  messages: [
    `routeTable.id is in subscription ${hub}, and the subnet is in ${own}; use one in subscription ${own}.`,
    `networkSecurityGroup.id is in subscription ${hub}, and the subnet is in ${own}; use one in subscription ${own}.`,
  ],
};
