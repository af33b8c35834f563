import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  hasCustomVirtualNetwork,
  missingPools,
  poolSubnets,
} from "../../networking/cluster/cluster-subnets";
import {
  dnsServiceIp,
  isDualStack,
  podRanges,
  serviceRanges,
} from "../../networking/cluster/network-profile";
import { type ArmResource, ArmType, NotKnown } from "../../networking/resources/arm-resource";
import { type Link, parentId, parseArmId, targetsOf } from "../../networking/resources/link";
import { Properties } from "../../networking/resources/properties";
import {
  type RangeSlot,
  rangeSlots,
  showRange,
  unknownBecause,
} from "../../networking/resources/range-slot";
import { type Entity, labelOf, Topology } from "../../networking/resources/topology";

const notYet = new NotKnown("it is an output");
const vnetId = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub";

function resource(
  type: ArmType,
  key: string,
  properties: object,
  dependencies: Record<string, string[]> = {},
): ArmResource {
  return { key, type, name: key, properties: { name: key, ...properties }, dependencies };
}

function first(entities: readonly Entity[]): Entity {
  const [entity] = entities;
  assert.ok(entity);
  return entity;
}

function cluster(
  properties: object,
  ...others: ArmResource[]
): { topology: Topology; entity: Entity } {
  const topology = new Topology([resource(ArmType.managedCluster, "aks", properties), ...others]);
  return { topology, entity: first(topology.clusters) };
}

function showSlots(slots: readonly RangeSlot[]): string[] {
  return slots.map((slot) =>
    slot.cidr.state === "known"
      ? `${slot.path} ${showRange(slot, slot.cidr.value)}`
      : `? ${unknownBecause(slot)}`,
  );
}

function showLink(link: Link<Entity>): string {
  const reason =
    "reason" in link ? `: ${link.reason}` : link.state === "outside" ? ` ${link.id}` : "";
  return `${link.state} ${targetsOf(link).map(labelOf).join(", ")}`.trim() + reason;
}

describe("The ranges of a cluster", () => {
  const dual = { ipFamilies: ["IPv4", "IPv6"] };
  const pathOfPods = "networkProfile.podCidr";
  const cases: [why: string, networkProfile: unknown, pods: string[], services: string[]][] = [
    [
      "nothing given",
      {},
      [`${pathOfPods} 10.244.0.0/16 (Azure's default)`],
      ["networkProfile.serviceCidr 10.0.0.0/16 (Azure's default)"],
    ],
    [
      "a profile that isn't known",
      notYet,
      ["? networkProfile.networkPlugin isn't known yet: it is an output"],
      [
        "? networkProfile.serviceCidr isn't known yet: it is an output",
        "? networkProfile.serviceCidrs isn't known yet: it is an output",
      ],
    ],
    [
      "addresses of the VNet, whatever is written",
      { networkPlugin: "Azure", podCidr: "10.9.0.0/16" },
      [],
      ["networkProfile.serviceCidr 10.0.0.0/16 (Azure's default)"],
    ],
    [
      "a mode that isn't known",
      { networkPlugin: "azure", networkPluginMode: notYet, serviceCidr: "10.2.0.5/16" },
      ["? networkProfile.networkPluginMode isn't known yet: it is an output"],
      ["networkProfile.serviceCidr 10.2.0.5/16 (that is 10.2.0.0/16)"],
    ],
    [
      "bring-your-own CNI, which has no default",
      { networkPlugin: "NONE", serviceCidrs: ["10.2.0.0/16"] },
      [],
      ["networkProfile.serviceCidrs[0] 10.2.0.0/16"],
    ],
    [
      "both spellings, of which one is repeated",
      {
        podCidr: "10.8.0.0/16",
        podCidrs: ["10.8.0.0/16", "fd00::/64"],
        serviceCidr: "10.2.0.0/16",
        serviceCidrs: ["10.3.0.0/16"],
      },
      [`${pathOfPods}s[0] 10.8.0.0/16`, `${pathOfPods}s[1] fd00::/64`],
      ["networkProfile.serviceCidr 10.2.0.0/16", "networkProfile.serviceCidrs[0] 10.3.0.0/16"],
    ],
    [
      "families that aren't known",
      { ipFamilies: notYet },
      [`? ${pathOfPods} is not set`],
      ["? networkProfile.serviceCidr is not set"],
    ],
    [
      "a list that isn't known beside a text",
      { podCidr: "10.8.0.0/16", podCidrs: notYet, serviceCidrs: [notYet, null] },
      [`${pathOfPods} 10.8.0.0/16`, `? ${pathOfPods}s isn't known yet: it is an output`],
      [
        "? networkProfile.serviceCidrs[0] isn't known yet: it is an output",
        "? networkProfile.serviceCidrs[1] is not set",
      ],
    ],
    [
      "dual-stack",
      { ...dual, podCidr: "10.8.0.0/16" },
      [`${pathOfPods} 10.8.0.0/16`],
      [
        "networkProfile.serviceCidr 10.0.0.0/16 (Azure's default)",
        "networkProfile.serviceCidr fd12:3456:789a:1::/108 (Azure's default)",
      ],
    ],
  ];
  for (const [why, networkProfile, pods, services] of cases) {
    it(`in force: ${why}`, () => {
      const { entity } = cluster({ networkProfile });
      const ranges = podRanges(entity);
      const shown =
        ranges.state === "known"
          ? showSlots(ranges.value)
          : ["reason" in ranges ? `? ${ranges.reason}` : ""];
      assert.deepEqual(shown, pods);
      assert.deepEqual(showSlots(serviceRanges(entity)), services);
      assert.equal(serviceRanges(entity), serviceRanges(entity), "it is read once");
    });
  }

  it("are of two families as soon as one entry says so, and open while one isn't known", () => {
    const stateOf = (ipFamilies: unknown) => {
      const value = isDualStack(cluster({ networkProfile: { ipFamilies } }).entity);
      return value.state === "known" ? value.value : value.state;
    };
    assert.equal(stateOf([notYet, "ipv6"]), true);
    assert.equal(stateOf(["IPv4", notYet]), "notKnown");
    assert.equal(stateOf(["IPv4"]), false);
    assert.equal(stateOf(undefined), false);
    assert.equal(stateOf(notYet), "notKnown");
  });

  it("have the DNS service address as written, or Azure's default", () => {
    const of = (dnsServiceIP: unknown) =>
      dnsServiceIp(cluster({ networkProfile: { dnsServiceIP } }).entity);
    assert.deepEqual(of(undefined), {
      text: { state: "known", value: "10.0.0.10" },
      isDefault: true,
    });
    assert.deepEqual(of("10.2.0.10"), {
      text: { state: "known", value: "10.2.0.10" },
      isDefault: false,
    });
    assert.equal(of(notYet).text.state, "notKnown");
    assert.equal(of(notYet).isDefault, false);
  });

  it("say why a text is no range", () => {
    const [slot] = rangeSlots(new Properties({ one: "10.0.0.0/33" }, "at[0]"), "one", "many");
    assert.ok(slot);
    assert.equal(slot.hostBits, false);
    assert.equal(slot.isDefault, false);
    assert.match(unknownBecause(slot), /^at\[0\]\.one .*33/);
  });
});

describe("The subnets of a cluster", () => {
  const pool = (name: string, properties: object) =>
    resource(ArmType.agentPool, name, { resourceName: "aks", ...properties });
  const shown = (topology: Topology, entity: Entity, ...only: ("vnetSubnetID" | "podSubnetID")[]) =>
    (only.length > 0 ? poolSubnets(topology, entity, only) : poolSubnets(topology, entity)).map(
      ({ pool: of, path, link }) => `${labelOf(of)} ${path} ${showLink(link)}`,
    );

  it("are those of inline pools first, then those of the others", () => {
    const { topology, entity } = cluster(
      { agentPoolProfiles: [{ name: "system", vnetSubnetID: "/a", podSubnetID: "/b" }] },
      pool("user", { podSubnetID: "/c" }),
    );
    assert.deepEqual(shown(topology, entity), [
      'node pool "system" agentPoolProfiles[0].vnetSubnetID outside /a',
      'node pool "system" agentPoolProfiles[0].podSubnetID outside /b',
      'node pool "user" podSubnetID outside /c',
    ]);
    assert.deepEqual(shown(topology, entity, "vnetSubnetID"), [
      'node pool "system" agentPoolProfiles[0].vnetSubnetID outside /a',
    ]);
    assert.equal(missingPools(topology, entity), undefined);
    assert.deepEqual(hasCustomVirtualNetwork(topology, entity), { state: "known", value: true });
  });

  it("are open while the pools aren't known", () => {
    const { topology, entity } = cluster({ agentPoolProfiles: notYet });
    const reason = "agentPoolProfiles isn't known yet: it is an output";
    for (const property of ["vnetSubnetID", "podSubnetID"] as const) {
      assert.deepEqual(shown(topology, entity, property), [
        `cluster "aks" agentPoolProfiles notKnown: ${reason}`,
      ]);
    }
    assert.deepEqual(hasCustomVirtualNetwork(topology, entity), { state: "notKnown", reason });
  });

  it("are open while a pool may be another cluster's", () => {
    const { topology, entity } = cluster(
      { agentPoolProfiles: [{ name: "system" }] },
      { ...resource(ArmType.managedCluster, "other", {}), properties: { name: "aks" } },
      pool("user", {}),
    );
    assert.equal(
      missingPools(topology, entity),
      `some node pools may be cluster "aks"'s or another's`,
    );
    assert.deepEqual(topology.possibleChildrenOf(entity, ArmType.agentPool).map(labelOf), [
      'node pool "user"',
    ]);
    assert.deepEqual(topology.possibleChildrenOf(entity, ArmType.subnet), []);
    assert.deepEqual(topology.poolsOf(entity).pools.map(labelOf), ['node pool "system"']);
    assert.equal(topology.poolsOf(entity).complete, false);
  });

  it("are none where AKS makes the VNet", () => {
    const { topology, entity } = cluster({ agentPoolProfiles: [{ name: "system" }] });
    assert.deepEqual(shown(topology, entity), []);
    assert.deepEqual(hasCustomVirtualNetwork(topology, entity), { state: "known", value: false });
  });
});

describe("Properties, at their edges", () => {
  it("tell what is given from what may be", () => {
    const bag = new Properties({
      a: { empty: "", no: false, none: null, later: notYet },
      open: notYet,
    });
    for (const path of ["a.no", "a.later", "open"]) {
      assert.deepEqual(bag.given(path), { state: "known", value: true }, path);
    }
    for (const path of ["a.empty", "a.none", "a.missing", "missing.too", "missing"]) {
      assert.deepEqual(bag.given(path), { state: "known", value: false }, path);
    }
    const reason = "open.a isn't known yet: it is an output";
    assert.deepEqual(bag.given("open.a"), { state: "notKnown", reason, property: "open.a" });
  });

  it("read through lists, and no number that is none", () => {
    const bag = new Properties({ list: [{ ids: ["x", "y"] }], nan: Number.NaN, zero: 0 }, "at");
    assert.deepEqual(bag.text("list[0].ids[1]"), { state: "known", value: "y" });
    assert.deepEqual(bag.text("list[1].ids[1]"), { state: "absent" });
    assert.deepEqual(bag.number("zero"), { state: "known", value: 0 });
    assert.equal(bag.number("nan").state, "notKnown");
    assert.equal(bag.pathOf(""), "at");
    assert.equal(new Properties({}).pathOf("a"), "a");
  });
});

describe("Ids", () => {
  it("are taken apart in any case", () => {
    assert.deepEqual(parseArmId(`${vnetId.toUpperCase()}/subnets/Nodes/`), {
      type: "microsoft.network/virtualnetworks/subnets",
      subscription: "s",
      resourceGroup: "rg",
      names: ["hub", "nodes"],
    });
    for (const id of [
      "",
      "/subnets/nodes",
      "/subscriptions/s/resourceGroups/rg",
      `x${vnetId}`,
      `${vnetId}/subnets`,
    ]) {
      assert.equal(parseArmId(id), undefined, id);
    }
  });

  it("have the id of what they are a child of", () => {
    assert.equal(parentId(`${vnetId}/subnets/nodes/`, ArmType.subnet), vnetId);
    assert.equal(parentId(vnetId, ArmType.subnet), undefined);
    assert.equal(parentId("nodes", ArmType.subnet), undefined);
  });

  it("lead to nothing of another type, and to several that fit", () => {
    const hub = resource(ArmType.virtualNetwork, "hub", { id: vnetId });
    const topology = new Topology([hub]);
    assert.equal(topology.byId(vnetId, ArmType.subnet), undefined);
    assert.equal(
      showLink(topology.byId(vnetId.toUpperCase(), ArmType.virtualNetwork) ?? { state: "absent" }),
      'known VNet "hub"',
    );
    const two = new Topology([
      resource(ArmType.virtualNetwork, "a", { name: "hub" }),
      resource(ArmType.virtualNetwork, "b", { name: "HUB" }),
    ]);
    assert.equal(
      showLink(two.byId(vnetId, ArmType.virtualNetwork) ?? { state: "absent" }),
      `candidates VNet "a", VNet "b": ${vnetId} may be VNet "a" or VNet "b", or another one of that name`,
    );
  });
});

describe("Topology, at its edges", () => {
  it("names the sources of a value: the certain one, or all that its property comes from", () => {
    const { topology, entity } = cluster({});
    assert.deepEqual(topology.sourcesOf(entity, "identity.id"), []);
    const sources = new Topology([
      {
        ...resource(ArmType.managedCluster, "aks", {
          a: { b: notYet, c: new NotKnown("", "two") },
        }),
        dependencies: { a: ["one", "two", "gone"] },
      },
      resource(ArmType.virtualNetwork, "one", {}),
      resource(ArmType.subnet, "two", {}),
    ]);
    const aks = first(sources.clusters);
    assert.deepEqual(sources.sourcesOf(aks, "a.b").map(labelOf), ['VNet "one"', 'subnet "two"']);
    assert.deepEqual(sources.sourcesOf(aks, "a.c").map(labelOf), ['subnet "two"']);
  });

  it("takes no group's name from two groups, and an inline subnet's from its VNet", () => {
    const groups = ["one", "two"].map((name) =>
      resource(ArmType.resourceGroup, name, { resourceGroupName: name }),
    );
    const subnets = [{ name: "nodes" }];
    const of = (from: string[]) => {
      const hub = resource(
        ArmType.virtualNetwork,
        "hub",
        { resourceGroupName: notYet, subnets },
        { resourceGroupName: from },
      );
      const topology = new Topology([...groups, hub]);
      return topology.resourceGroupNameOf(first(topology.subnets));
    };
    assert.deepEqual(of(["two"]), { state: "known", value: "two" });
    assert.equal(of(["one", "two"]).state, "notKnown");
    assert.equal(of([]).state, "notKnown");
  });

  it("has each inline child once, and no child of another type", () => {
    const hub = resource(ArmType.virtualNetwork, "hub", {
      subnets: [{ name: "nodes" }, { name: "NODES" }, { name: notYet }],
      virtualNetworkPeerings: [{ name: "to-spoke" }],
    });
    const topology = new Topology([hub]);
    const vnet = first(topology.virtualNetworks);
    assert.deepEqual(topology.subnetsOf(vnet).map(labelOf), [
      'subnet "nodes"',
      'subnet "hub subnets[2]"',
    ]);
    assert.deepEqual(topology.childrenOf(vnet, ArmType.virtualNetworkPeering).map(labelOf), [
      'peering "to-spoke"',
    ]);
    assert.equal(showLink(topology.parentOf(vnet)), "absent");
  });

  it("leads a cluster to a VNet by the first pool that says where it is", () => {
    const vnetOf = (...agentPoolProfiles: object[]) => {
      const { topology, entity } = cluster({ agentPoolProfiles });
      return showLink(topology.virtualNetworkOf(entity));
    };
    const unknown = "agentPoolProfiles[0].vnetSubnetID isn't known yet: it is an output";
    assert.equal(vnetOf({ vnetSubnetID: notYet }, {}), `notKnown: ${unknown}`);
    assert.equal(
      vnetOf({ vnetSubnetID: notYet }, { podSubnetID: `${vnetId}/subnets/pods` }),
      `outside ${vnetId}`,
    );
    assert.equal(vnetOf({}, { vnetSubnetID: "/nodes" }), "outside /nodes");
    assert.equal(vnetOf({}, {}), "absent");
  });
});

describe("Subnets of one name in many VNets", () => {
  const inVnet = (key: string, virtualNetworkName: unknown) =>
    resource(ArmType.subnet, key, {
      name: "nodes",
      resourceGroupName: "rg",
      subscription: "s",
      virtualNetworkName,
    });
  const vnet = (name: string) =>
    resource(ArmType.virtualNetwork, name, { resourceGroupName: "rg" });
  const pool = (network: string) =>
    resource(ArmType.agentPool, "pool", {
      vnetSubnetID: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${network}/subnets/Nodes`,
    });
  const link = (network: string, ...more: ArmResource[]) => {
    const topology = new Topology(
      [vnet("a"), vnet("b"), inVnet("in a", "a"), inVnet("in b", "b"), ...more, pool(network)].map(
        (each) => ({ ...each, subscription: "s" }),
      ),
    );
    const found = topology.subnetOf(first(topology.pools), "vnetSubnetID");
    return `${found.state} ${targetsOf(found)
      .map((each) => each.resource.key)
      .join(", ")}`;
  };

  it("are told apart by the VNet that an id names", () => {
    assert.equal(link("a"), "known in a");
    assert.equal(link("B"), "known in b");
    assert.equal(link("c"), "outside ");
  });

  it("may be one whose VNet isn't known, where no other fits", () => {
    const open = inVnet("somewhere", notYet);
    assert.equal(link("b", open), "known in b");
    assert.equal(link("c", open), "candidates somewhere");
  });
});
