import { clusterInNodes, networkWithRoutes, toFirewall } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const toFirewallV6 = {
  ...toFirewall,
  name: "default-v6",
  addressPrefix: "::/0",
  nextHopIpAddress: "fd00::4",
};

const stack = (...routes: readonly ExampleProperties[]) => [
  ...networkWithRoutes(...routes),
  clusterInNodes({
    networkProfile: { outboundType: "userDefinedRouting", ipFamilies: ["IPv4", "IPv6"] },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack(toFirewall, toFirewallV6),
  violating: () => stack(toFirewall),
  messages: [
    'networkProfile.outboundType userDefinedRouting requires a default route, but route table "egress" of subnet "nodes" has no route for ::/0; add a route with addressPrefix ::/0 and nextHopType VirtualAppliance or VirtualNetworkGateway.',
  ],
};
