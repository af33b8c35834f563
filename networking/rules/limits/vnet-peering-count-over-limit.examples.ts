import { vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [vnetOf("vnet", "10.0.0.0/8", { virtualNetworkPeerings: peerings(500) })],
  violating: () => [vnetOf("vnet", "10.0.0.0/8", { virtualNetworkPeerings: peerings(501) })],
  messages: [
    'virtualNetworkPeerings of VNet "vnet" are 501, and the limit is 500 peerings; remove 1.',
  ],
};

function peerings(count: number) {
  return Array.from({ length: count }, (_, i) => ({ name: `to-spoke-${i}` }));
}
