import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, notYet, subnetIn } from "./answers";

const forwarded = { allowForwardedTraffic: true };
const idOfNetwork = (name: string) =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${name}`;
const network = (name: string, prefix: string) =>
  arm(ArmType.virtualNetwork, name, {
    resourceGroupName: "rg",
    addressSpace: { addressPrefixes: [prefix] },
  });
const peering = (from: string, to: unknown, properties: object = {}) =>
  arm(ArmType.virtualNetworkPeering, `${from}-${typeof to === "string" ? to : "other"}`, {
    resourceGroupName: "rg",
    virtualNetworkName: from,
    remoteVirtualNetwork: { id: typeof to === "string" ? idOfNetwork(to) : to },
    ...properties,
  });
const says = (...addressPrefixes: readonly unknown[]) => ({
  remoteAddressSpace: { addressPrefixes },
});
const current = (...addressPrefixes: readonly string[]) => ({
  remoteVirtualNetworkAddressSpace: { addressPrefixes },
});

/** "hub" is the VNet of the cluster here, 10.1.0.0/16. */
const stack = [
  hub(),
  subnetIn("nodes"),
  clusterIn({
    networkProfile: {
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      podCidr: "10.20.0.0/16",
    },
  }),
];
const chain = (
  betweenHubs: object,
  back: object,
  first: object = forwarded,
  last: object = forwarded,
) => [
  ...stack,
  network("west", "10.8.0.0/16"),
  network("east", "10.9.0.0/16"),
  network("data", "10.20.0.0/16"),
  peering("hub", "west", first),
  peering("west", "east", betweenHubs),
  peering("east", "west", back),
  peering("data", "east", last),
];

const pods = "aks-pod-cidr-overlaps-environment";
const throughHubs = "aks-pod-cidr-overlaps-hub-spoke";
const peers = "vnet-address-space-overlaps-peer";
const outside = idOfNetwork("data");

const cases: readonly (readonly [
  title: string,
  rule: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
])[] = [
  [
    "the range that a peering says of a VNet outside the program",
    pods,
    [...stack, peering("hub", "data", says("10.20.0.0/16"))],
    [
      `aks: networkProfile.podCidr 10.20.0.0/16 overlaps 10.20.0.0/16 of VNet ${outside}, a peer of the cluster's VNet`,
    ],
  ],
  [
    "the current range before the one that was peered",
    pods,
    [...stack, peering("hub", "data", { ...says("10.20.0.0/16"), ...current("10.30.0.0/16") })],
    [],
  ],
  [
    "the range in the program before the one that the peering says",
    pods,
    [...stack, network("data", "10.30.0.0/16"), peering("hub", "data", says("10.20.0.0/16"))],
    [],
  ],
  [
    "a remote VNet of which not even the id is known",
    pods,
    [...stack, peering("hub", notYet, says("10.20.0.0/16"))],
    [
      `aks: networkProfile.podCidr 10.20.0.0/16 overlaps 10.20.0.0/16 of the VNet at the other end of peering "hub-other", a peer of the cluster's VNet`,
    ],
  ],
  ["a range that isn't known yet", pods, [...stack, peering("hub", "data", says(notYet))], []],
  [
    "a peer outside the program with the range of the local VNet",
    peers,
    [...stack, peering("hub", "data", says("10.1.128.0/17"))],
    [
      `hub-data: remoteVirtualNetwork peers VNet "hub" 10.1.0.0/16 with VNet ${outside} 10.1.128.0/17, which overlap`,
    ],
  ],
  [
    "two peers outside the program with one range",
    peers,
    [
      ...stack,
      peering("hub", "data", says("10.30.0.0/16")),
      peering("hub", "more", says("10.30.0.0/24")),
    ],
    [
      `hub-more: remoteVirtualNetwork connects VNet ${idOfNetwork("more")} 10.30.0.0/24 with a VNet that has the peer VNet ${outside} 10.30.0.0/16 already, and the two overlap`,
    ],
  ],
  [
    "two peers of other ranges",
    peers,
    [
      ...stack,
      peering("hub", "data", says("10.30.0.0/16")),
      peering("hub", "more", says("10.31.0.0/16")),
    ],
    [],
  ],
  [
    "a spoke behind two hubs that pass traffic on",
    throughHubs,
    chain(forwarded, forwarded),
    [
      `aks: networkProfile.podCidr 10.20.0.0/16 overlaps 10.20.0.0/16 of VNet "data", which the cluster's VNet reaches through VNet "west" and VNet "east"`,
    ],
  ],
  ["hubs that don't take forwarded traffic", throughHubs, chain({}, forwarded), []],
  ["hubs of which one doesn't", throughHubs, chain(forwarded, {}), []],
  [
    "a gateway, which reaches no second hub",
    throughHubs,
    chain(forwarded, forwarded, { useRemoteGateways: true }),
    [],
  ],
  ["a last spoke that takes none", throughHubs, chain(forwarded, forwarded, forwarded, {}), []],
  [
    "hubs of which it isn't known yet",
    throughHubs,
    chain(forwarded, { allowForwardedTraffic: notYet }),
    [],
  ],
];

describe("peerings", () => {
  for (const [title, rule, resources, expected] of cases) {
    it(title, () => {
      const problems = answersOf(rule, resources).map((line) => line.replace(/; .*/, ""));
      assert.deepEqual(problems, expected);
    });
  }
});
