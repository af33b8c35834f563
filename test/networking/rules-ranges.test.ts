import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType, factsOf, judge, rules, Topology } from "../../networking/index";
import { answersOf, arm, clusterIn, hub, subnetIn } from "./checks/answers";

function vnet(name: string, range: string): ArmResource {
  return arm(ArmType.virtualNetwork, name, {
    resourceGroupName: "rg",
    addressSpace: { addressPrefixes: [range] },
  });
}

function peering(from: string, to: string): ArmResource {
  return arm(ArmType.virtualNetworkPeering, `${from}-${to}`, {
    resourceGroupName: "rg",
    virtualNetworkName: from,
    remoteVirtualNetwork: {
      id: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${to}`,
    },
  });
}

describe("vnet-address-space-overlaps-peer", () => {
  const spokes = [vnet("one", "10.2.0.0/16"), vnet("two", "10.2.128.0/17")];
  const said = (peering: string) =>
    `${peering}: remoteVirtualNetwork connects VNet "two" 10.2.128.0/17 with a VNet that has the peer VNet "one" 10.2.0.0/16 already, and the two overlap; move one of them to a range of its own, such as 10.224.0.0/17 for VNet "two". Azure refuses it with VnetAddressSpaceOverlapsWithAlreadyPeeredVnet.`;
  const violations = (resources: readonly ArmResource[]) =>
    answersOf("vnet-address-space-overlaps-peer", resources).filter((line) => !/^\S+\?/.test(line));

  it("refuses two spokes of one hub with a range in common", () => {
    const hubbed = [hub(), ...spokes, peering("hub", "one"), peering("hub", "two")];
    assert.deepEqual(violations(hubbed), [said("hub-two")]);
  });

  it("finds them by peerings that start at the spokes", () => {
    const hubbed = [hub(), ...spokes, peering("one", "hub"), peering("two", "hub")];
    assert.deepEqual(violations(hubbed), [said("two-hub")]);
  });

  it("finds them where the hub is outside the program", () => {
    const hubbed = [...spokes, peering("one", "hub"), peering("two", "hub")];
    assert.deepEqual(violations(hubbed), [said("two-hub")]);
  });

  it("is silent on spokes of two hubs", () => {
    const hubbed = [
      hub(),
      vnet("hub2", "10.9.0.0/16"),
      ...spokes,
      peering("hub", "one"),
      peering("hub2", "two"),
    ];
    assert.deepEqual(violations(hubbed), []);
  });
});

describe("aks-docker-bridge-cidr-overlaps", () => {
  const resources = [
    hub(),
    subnetIn("nodes"),
    clusterIn({
      networkProfile: { networkPlugin: "azure", dockerBridgeCidr: "10.0.64.1/18" },
    }),
  ];
  const of = (edition: "current" | "deck-2023") =>
    judge(
      {
        topology: new Topology(resources),
        facts: factsOf(edition),
        today: "2026-11-22",
        environment: [],
      },
      rules.filter(({ id }) => id === "aks-docker-bridge-cidr-overlaps"),
    ).map(({ message }) => message);

  it("compares the bridge with the service CIDR in the edition of 2023, and not today", () => {
    assert.deepEqual(of("deck-2023"), [
      "networkProfile.dockerBridgeCidr 10.0.64.1/18 (that is 10.0.64.0/18) overlaps networkProfile.serviceCidr 10.0.0.0/16 (Azure's default); use a range outside it, such as 10.244.0.1/18.",
    ]);
    assert.deepEqual(of("current"), []);
  });
});

describe("aks-pool-name-malformed", () => {
  it("never gives two pools one name", () => {
    const pools = ["winpool1", "winpool2", "winpool-1"].map((name) => ({
      name,
      osType: "Windows",
    }));
    const cluster = arm(ArmType.managedCluster, "aks", { agentPoolProfiles: pools });
    assert.deepEqual(
      answersOf("aks-pool-name-malformed", [cluster]).map((line) => /use (\w+)\./.exec(line)?.[1]),
      ["winpo1", "winpo2", "winpo3"],
    );
  });
});

describe("a prefix for a subnet", () => {
  it("is free though another VNet has that range", () => {
    const resources = [
      vnet("other", "10.1.0.0/16"),
      hub(),
      subnetIn("nodes", { addressPrefix: "10.1.0.0/17" }),
      subnetIn("data", { addressPrefix: "10.1.4.0/24" }),
    ];
    assert.deepEqual(answersOf("subnet-address-prefix-overlaps-subnet", resources), [
      'data: addressPrefix 10.1.4.0/24 overlaps subnet "nodes" 10.1.0.0/17 of the same VNet "hub"; use a free prefix of the VNet, such as 10.1.128.0/24. Azure refuses it with NetcfgSubnetRangesOverlap.',
    ]);
  });
});
