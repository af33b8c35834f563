import { targetKey } from "../../cluster/cluster-subnets";
import { remoteNetwork } from "../../cluster/peerings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { absent, known, notKnown, valueOr } from "../../resources/value";
import { repeated } from "../repeated";
import { check } from "../subject";

export const rule = check(
  {
    id: "vnet-peering-repeated",
    facts: ["vnet-expand"],
    title: "A VNet must be peered with another VNet only once",
    description: "Azure refuses a second peering with the same remote VNet.",
    remediation: "Leave one peering for each remote VNet.",
    evidence: {
      grade: "refused",
      says: 'AnotherPeeringAlreadyReferencesRemoteVnet: "Peering … already references remote virtual network …"',
      sources: ["GitHub Azure/bicep-registry-modules#3386 (2024, quotes Azure)"],
    },
    url: "virtual-network/virtual-networks-faq",
    subjects: [ArmType.virtualNetworkPeering, ArmType.virtualNetwork],
  },
  ({ topology }) =>
    repeated(topology, {
      type: ArmType.virtualNetworkPeering,
      path: "remoteVirtualNetwork.id",
      keyOf: (peering) => {
        // Peerings of some subnets only are others.
        if (!valueOr(peering.properties.boolean("peerCompleteVnets"), true)) {
          return absent;
        }
        const { link } = remoteNetwork(topology, peering);
        const key = targetKey(link);
        if (key !== undefined) {
          return known(key);
        }
        return link.state === "absent"
          ? absent
          : notKnown("which VNet it refers to isn't known yet");
      },
      breach: (peering, first) => ({
        value: "",
        problem: `is ${remoteNetwork(topology, peering).label}, with which ${labelOf(first)} peers the same VNet already`,
        action: "leave one of the two peerings",
        errorCode: "AnotherPeeringAlreadyReferencesRemoteVnet",
      }),
    }),
);
