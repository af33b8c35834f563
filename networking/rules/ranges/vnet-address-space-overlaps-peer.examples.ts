import { idOf, nameOf, peering, virtualNetwork } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    virtualNetwork("spoke", { addressSpace: { addressPrefixes: ["10.2.0.0/16"] } }),
    peering("hub-to-spoke", {
      virtualNetworkName: nameOf("hub"),
      remoteVirtualNetwork: { id: idOf("spoke") },
    }),
  ],
  violating: () => [
    virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
    virtualNetwork("spoke", { addressSpace: { addressPrefixes: ["10.1.128.0/17"] } }),
    peering("hub-to-spoke", {
      virtualNetworkName: nameOf("hub"),
      remoteVirtualNetwork: { id: idOf("spoke") },
    }),
  ],
  messages: [
    'remoteVirtualNetwork peers VNet "hub" 10.1.0.0/16 with VNet "spoke" 10.1.128.0/17, which overlap; move one of them to a range of its own, such as 10.224.0.0/16 for VNet "hub". Azure refuses it with VnetAddressSpacesOverlap.',
  ],
};
