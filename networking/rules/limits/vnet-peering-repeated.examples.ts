import { hubWithSpokes } from "../../testing/cluster-parts";
import { idOf, nameOf, peering } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const again = (remote: string) =>
  peering("more", {
    virtualNetworkName: nameOf("vnet"),
    remoteVirtualNetwork: { id: idOf(remote) },
  });

export const examples: RuleExamples = {
  compliant: () => [...hubWithSpokes(), again("data")],
  violating: () => [...hubWithSpokes(), again("hub")],
  messages: [
    'remoteVirtualNetwork.id is VNet "hub", with which peering "vnet-to-hub" peers the same VNet already; leave one of the two peerings. Azure refuses it with AnotherPeeringAlreadyReferencesRemoteVnet.',
  ],
};
