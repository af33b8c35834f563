import { peeringOf, vnetOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (space: string) => [
  vnetOf("hub", "10.1.0.0/16"),
  vnetOf("spoke", space),
  peeringOf("hub", "spoke"),
];

export const examples: RuleExamples = {
  compliant: () => stack("10.2.0.0/16"),
  violating: () => stack("10.1.128.0/17"),
  messages: [
    'remoteVirtualNetwork peers VNet "hub" 10.1.0.0/16 with VNet "spoke" 10.1.128.0/17, which overlap; move one of them to a range of its own, such as 10.224.0.0/16 for VNet "hub". Azure refuses it with VnetAddressSpacesOverlap.',
  ],
};
