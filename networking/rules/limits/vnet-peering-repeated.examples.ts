import { hubWithSpokes } from "../../testing/cluster-parts";
import { idOf, nameOf, peering } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (remote: string) => [
  ...hubWithSpokes(),
  peering("more", {
    virtualNetworkName: nameOf("vnet"),
    remoteVirtualNetwork: { id: idOf(remote) },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack("data"),
  violating: () => stack("hub"),
  messages: [
    'remoteVirtualNetwork.id is VNet "hub", with which peering "vnet-to-hub" peers the same VNet already; leave one of the two peerings. Azure refuses it with AnotherPeeringAlreadyReferencesRemoteVnet.',
  ],
};
