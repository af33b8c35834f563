import { peeringOf, vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (allowGatewayTransit: boolean, ...more: readonly string[]) => [
  ...["hub", "spoke", ...more].map((name, i) => vnetOf(name, `10.${i}.0.0/16`)),
  peeringOf("hub", "spoke", { allowGatewayTransit }),
  ...["hub", ...more].map((remote) => peeringOf("spoke", remote, { useRemoteGateways: true })),
];

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false, "hub-2"),
  messages: [
    'useRemoteGateways true requires allowGatewayTransit on the other side, where peering "hub-to-spoke" doesn\'t set it; set allowGatewayTransit there.',
    'useRemoteGateways true is set on peering "spoke-to-hub" of the same VNet too; leave it on one of the two.',
  ],
};
