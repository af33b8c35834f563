import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  type ArmResource,
  ArmType,
  type Entity,
  type Link,
  labelOf,
  NotKnown,
  notKnown,
  Properties,
  Topology,
  targetsOf,
} from "../../networking/index";

const notYet = new NotKnown("it is an output of a resource that doesn't exist yet");

function resource(
  type: ArmType,
  name: string,
  properties: unknown,
  dependencies: Record<string, string[]> = {},
): ArmResource {
  return { key: name, type, name, properties, dependencies };
}

function vnet(name: string, properties: object = {}): ArmResource {
  return resource(ArmType.virtualNetwork, name, {
    virtualNetworkName: name,
    addressSpace: { addressPrefixes: ["10.0.0.0/8"] },
    ...properties,
  });
}

function subnet(
  name: string,
  virtualNetworkName: unknown,
  properties: object = {},
  from: string[] = [],
) {
  return resource(
    ArmType.subnet,
    name,
    { subnetName: name, virtualNetworkName, addressPrefix: "10.1.0.0/24", ...properties },
    { virtualNetworkName: from },
  );
}

function cluster(name: string, pools: unknown, from: string[] = []): ArmResource {
  return resource(
    ArmType.managedCluster,
    name,
    { resourceName: name, agentPoolProfiles: pools },
    { agentPoolProfiles: from },
  );
}

/** A link in short: the labels of its targets, or its state with what it says. */
function show(link: Link<Entity>): string {
  if (link.state === "outside") {
    return `outside ${link.id}`;
  }
  if (link.state === "notKnown") {
    return `not known: ${link.reason}`;
  }
  return `${link.state} ${targetsOf(link).map(labelOf).join(", ")}`.trim();
}

function only(entities: readonly Entity[]): Entity {
  const [entity] = entities;
  assert.ok(entity);
  assert.equal(entities.length, 1);
  return entity;
}

const idOf = (name: string) =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/subnets/${name}`;

describe("Topology", () => {
  const subnetOfPool: [reason: string, resources: ArmResource[], expected: string][] = [
    [
      "by the id of the subnet",
      [
        vnet("hub"),
        subnet("nodes", "hub", { id: idOf("nodes") }),
        cluster("aks", [{ vnetSubnetID: idOf("nodes") }]),
      ],
      'known subnet "nodes"',
    ],
    [
      "by the id, in any case",
      [
        vnet("hub"),
        subnet("nodes", "hub", { id: idOf("nodes") }),
        cluster("aks", [{ vnetSubnetID: idOf("nodes").toUpperCase() }]),
      ],
      'known subnet "nodes"',
    ],
    [
      "by the names in the id, while the subnet has no id",
      [
        vnet("hub"),
        subnet("nodes", "hub"),
        cluster("aks", [{ vnetSubnetID: idOf("nodes") }], ["nodes"]),
      ],
      'known subnet "nodes"',
    ],
    [
      "by the names in an id that comes from its resource group",
      [
        resource(ArmType.resourceGroup, "rg", {}),
        vnet("hub", { resourceGroupName: "rg" }),
        {
          ...subnet("nodes", "hub", { resourceGroupName: "rg" }),
          dependencies: { resourceGroupName: ["rg"] },
        },
        cluster("aks", [{ vnetSubnetID: idOf("nodes") }], ["rg"]),
      ],
      'known subnet "nodes"',
    ],
    [
      "perhaps, while its subscription isn't known",
      [
        vnet("hub", { resourceGroupName: "rg" }),
        subnet("nodes", "hub", { resourceGroupName: "rg" }),
        cluster("aks", [{ vnetSubnetID: idOf("nodes") }]),
      ],
      'candidates subnet "nodes"',
    ],
    [
      "perhaps, while its resource group isn't known",
      [
        vnet("hub", { resourceGroupName: notYet }),
        subnet("nodes", "hub", { resourceGroupName: notYet }),
        cluster("aks", [{ vnetSubnetID: idOf("nodes") }]),
      ],
      'candidates subnet "nodes"',
    ],
    [
      "not when the subscription differs",
      [
        vnet("hub", { id: idOf("").replace("/subnets/", "").replace("/s/", "/t/") }),
        subnet("nodes", "hub"),
        cluster("aks", [{ vnetSubnetID: idOf("nodes") }], ["nodes"]),
      ],
      `outside ${idOf("nodes")}`,
    ],
    [
      "not by the subnet's name alone: the VNet's must fit too",
      [vnet("spoke"), subnet("nodes", "spoke"), cluster("aks", [{ vnetSubnetID: idOf("nodes") }])],
      `outside ${idOf("nodes")}`,
    ],
    [
      "not when the resource group differs",
      [
        vnet("hub", { resourceGroupName: "other" }),
        subnet("nodes", "hub", { resourceGroupName: "other" }),
        cluster("aks", [{ vnetSubnetID: idOf("nodes") }]),
      ],
      `outside ${idOf("nodes")}`,
    ],
    [
      "to a subnet that is written in its VNet",
      [
        vnet("hub", { subnets: [{ name: "nodes", addressPrefix: "10.1.0.0/24" }] }),
        cluster("aks", [{ vnetSubnetID: idOf("nodes") }]),
      ],
      'known subnet "nodes"',
    ],
    [
      "by the only subnet that the unknown id can come from",
      [vnet("hub"), subnet("nodes", "hub"), cluster("aks", [{ vnetSubnetID: notYet }], ["nodes"])],
      'known subnet "nodes"',
    ],
    [
      "by the source that a component names",
      [
        vnet("hub"),
        subnet("nodes", "hub"),
        subnet("pods", "hub"),
        cluster(
          "aks",
          [{ vnetSubnetID: new NotKnown("it is made here", "pods") }],
          ["nodes", "pods"],
        ),
      ],
      'known subnet "pods"',
    ],
    [
      "to candidates where several may be meant",
      [
        vnet("hub"),
        subnet("nodes", "hub"),
        subnet("pods", "hub"),
        cluster("aks", [{ vnetSubnetID: notYet }], ["nodes", "pods"]),
      ],
      'candidates subnet "nodes", subnet "pods"',
    ],
    [
      "to the inline subnets of the VNet that the unknown id comes from",
      [
        vnet("hub", { subnets: [{ name: "nodes" }] }),
        cluster("aks", [{ vnetSubnetID: notYet }], ["hub"]),
      ],
      'known subnet "nodes"',
    ],
    ["nowhere when nothing is named", [cluster("aks", [{ name: "system" }])], "absent"],
    [
      "nowhere yet when the id isn't known and comes from no subnet",
      [cluster("aks", [{ vnetSubnetID: notYet }])],
      "not known: agentPoolProfiles[0].vnetSubnetID isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
    [
      "nowhere for a value of another type",
      [cluster("aks", [{ vnetSubnetID: 42 }])],
      "not known: agentPoolProfiles[0].vnetSubnetID is 42, not a text",
    ],
  ];
  for (const [reason, resources, expected] of subnetOfPool) {
    it(`leads a pool to its subnet: ${reason}`, () => {
      const topology = new Topology(resources);
      assert.equal(show(topology.subnetOf(only(topology.pools), "vnetSubnetID")), expected);
    });
  }

  const aks = { delegations: [{ serviceName: "microsoft.containerservice/managedClusters" }] };
  const system = { name: "system", vnetSubnetID: notYet, podSubnetID: notYet };
  const user = { ...system, name: "user" };
  const delegated: [
    reason: string,
    subnets: readonly ArmResource[],
    pools: readonly object[],
    nodes: string,
    pods: string,
  ][] = [
    [
      "of two, the delegated one is the pods'",
      [subnet("nodes", "hub"), subnet("pods", "hub", aks)],
      [system],
      'known subnet "nodes"',
      'known subnet "pods"',
    ],
    [
      "also for several pools, as nodes and pods can't share a subnet",
      [subnet("nodes", "hub"), subnet("pods", "hub", aks)],
      [system, user],
      'known subnet "nodes"',
      'known subnet "pods"',
    ],
    [
      "an empty list of delegations is none",
      [subnet("nodes", "hub", { delegations: [] }), subnet("pods", "hub", aks)],
      [system],
      'known subnet "nodes"',
      'known subnet "pods"',
    ],
    [
      "without a delegation either may be meant",
      [subnet("nodes", "hub"), subnet("pods", "hub")],
      [system],
      'candidates subnet "nodes", subnet "pods"',
      'candidates subnet "nodes", subnet "pods"',
    ],
    [
      "a delegation that isn't known may be none",
      [subnet("nodes", "hub"), subnet("pods", "hub", { delegations: notYet })],
      [system],
      'candidates subnet "nodes", subnet "pods"',
      'candidates subnet "nodes", subnet "pods"',
    ],
    [
      "a delegation to another service makes no pod subnet",
      [
        subnet("nodes", "hub"),
        subnet("other", "hub", { delegations: [{ serviceName: "Microsoft.Web/serverFarms" }] }),
      ],
      [system],
      'known subnet "nodes"',
      'candidates subnet "nodes", subnet "other"',
    ],
    [
      "where all are delegated, the nodes may be in any",
      [subnet("a", "hub", aks), subnet("b", "hub", aks)],
      [system],
      'candidates subnet "a", subnet "b"',
      'candidates subnet "a", subnet "b"',
    ],
    [
      "one of several pools may have a pod subnet that isn't delegated",
      [subnet("nodes", "hub"), subnet("pods-a", "hub"), subnet("pods-b", "hub", aks)],
      [system, user],
      'candidates subnet "nodes", subnet "pods-a"',
      'candidates subnet "nodes", subnet "pods-a", subnet "pods-b"',
    ],
    [
      "of the subnets inside a VNet, the delegated one may be nobody's",
      [],
      [system],
      'known subnet "nodes"',
      'candidates subnet "nodes", subnet "api"',
    ],
  ];
  for (const [reason, subnets, pools, nodes, pods] of delegated) {
    it(`leads pools by the delegations of subnets: ${reason}`, () => {
      const hub = vnet(
        "hub",
        subnets.length > 0 ? {} : { subnets: [{ name: "nodes" }, { name: "api", ...aks }] },
      );
      const from = subnets.length > 0 ? subnets.map(({ key }) => key) : ["hub"];
      const topology = new Topology([hub, ...subnets, cluster("aks", pools, from)]);
      for (const pool of topology.pools) {
        assert.equal(show(topology.subnetOf(pool, "vnetSubnetID")), nodes);
        assert.equal(show(topology.subnetOf(pool, "podSubnetID")), pods);
      }
    });
  }

  const parentOfSubnet: [reason: string, resources: ArmResource[], expected: string][] = [
    ["by name", [vnet("hub"), subnet("nodes", "HUB")], 'known VNet "hub"'],
    ["by dependency", [vnet("hub"), subnet("nodes", notYet, {}, ["hub"])], 'known VNet "hub"'],
    [
      "by id, when the name isn't among the outputs",
      [
        vnet("hub", { id: idOf("").replace("/subnets/", "") }),
        resource(ArmType.subnet, "nodes", { id: idOf("nodes"), name: "nodes" }),
      ],
      'known VNet "hub"',
    ],
    ["outside, for a VNet of somebody else", [subnet("nodes", "theirs")], "outside theirs"],
    [
      "to candidates of one name, as long as the resource group isn't known",
      [vnet("hub"), { ...vnet("hub"), key: "hub-2", name: "hub-2" }, subnet("nodes", "hub")],
      'candidates VNet "hub", VNet "hub-2"',
    ],
    [
      "to the one of that name that it depends on",
      [
        vnet("hub"),
        { ...vnet("hub"), key: "hub-2", name: "hub-2" },
        subnet("nodes", "hub", {}, ["hub-2"]),
      ],
      'known VNet "hub-2"',
    ],
    [
      "to the one in its resource group",
      [
        vnet("hub", { resourceGroupName: "a" }),
        { ...vnet("hub", { resourceGroupName: "b" }), key: "hub-b", name: "hub-b" },
        subnet("nodes", "hub", { resourceGroupName: "B" }),
      ],
      'known VNet "hub-b"',
    ],
    [
      "nowhere without a name",
      [vnet("hub"), subnet("nodes", undefined)],
      "not known: virtualNetworkName is not set",
    ],
  ];
  for (const [reason, resources, expected] of parentOfSubnet) {
    it(`leads a subnet to its VNet: ${reason}`, () => {
      const topology = new Topology(resources);
      assert.equal(show(topology.parentOf(only(topology.subnets))), expected);
    });
  }

  const vnetOfCluster: [reason: string, resources: ArmResource[], expected: string][] = [
    ["AKS makes it when no pool names a subnet", [cluster("aks", [{ name: "system" }])], "absent"],
    [
      "known although the subnet may be one of two",
      [
        vnet("hub"),
        subnet("nodes", "hub"),
        subnet("pods", "hub"),
        cluster("aks", [{ vnetSubnetID: notYet, podSubnetID: notYet }], ["nodes", "pods"]),
      ],
      'known VNet "hub"',
    ],
    [
      "known for an existing subnet of a VNet in the program",
      [vnet("hub"), cluster("aks", [{ vnetSubnetID: idOf("made-by-hand") }])],
      'known VNet "hub"',
    ],
    [
      "outside for an existing subnet of an existing VNet",
      [cluster("aks", [{ vnetSubnetID: idOf("nodes") }])],
      `outside ${idOf("nodes").replace("/subnets/nodes", "")}`,
    ],
    [
      "known from one pool, whatever the others say",
      [
        vnet("hub"),
        subnet("nodes", "hub"),
        cluster("aks", [{ vnetSubnetID: notYet }]),
        resource(ArmType.agentPool, "user", { resourceName: "aks", vnetSubnetID: idOf("nodes") }),
      ],
      'known VNet "hub"',
    ],
    [
      "known although the whole list of pools isn't",
      [vnet("hub"), subnet("nodes", "hub"), cluster("aks", notYet, ["nodes"])],
      'known VNet "hub"',
    ],
  ];
  for (const [reason, resources, expected] of vnetOfCluster) {
    it(`leads a cluster to its VNet: ${reason}`, () => {
      const topology = new Topology(resources);
      assert.equal(show(topology.virtualNetworkOf(only(topology.clusters))), expected);
    });
  }

  it("knows the name of a resource group from the one it comes from", () => {
    const group = resource(ArmType.resourceGroup, "rg", { resourceGroupName: "rg1a2b3c4d" });
    const from = { resourceGroupName: ["rg"] };
    const nodes = { ...subnet("nodes", "hub", { resourceGroupName: notYet }), dependencies: from };
    const topology = new Topology([group, nodes]);
    assert.deepEqual(topology.resourceGroupNameOf(only(topology.subnets)), {
      state: "known",
      value: "rg1a2b3c4d",
    });
    const alone = new Topology([nodes]);
    assert.equal(alone.resourceGroupNameOf(only(alone.subnets)).state, "notKnown");
  });

  it("counts a pool once that is both inline and a resource of its own", () => {
    const topology = new Topology([
      cluster("aks", [{ name: "system" }, { name: "User", count: 1 }]),
      resource(ArmType.agentPool, "user", { resourceName: "aks", name: "user", count: 2 }),
    ]);
    const { pools, complete } = topology.poolsOf(only(topology.clusters));
    assert.deepEqual(pools.map(labelOf).sort(), ['node pool "system"', 'node pool "user"']);
    assert.equal(complete, true);
  });

  it("says that pools may be missing while agentPoolProfiles isn't known", () => {
    const topology = new Topology([cluster("aks", notYet)]);
    assert.deepEqual(topology.poolsOf(only(topology.clusters)), { pools: [], complete: false });
  });

  it("takes a program of nonsense without a word", () => {
    const nonsense = [null, 7, "text", [], { agentPoolProfiles: 7 }, { subnets: [null, 7, [[]]] }];
    const resources = nonsense.flatMap((properties, i) =>
      Object.values(ArmType).map((type) => resource(type, `${type} ${i}`, properties)),
    );
    const topology = new Topology(resources);
    for (const entity of topology.clusters) {
      topology.virtualNetworkOf(entity);
    }
    assert.equal(topology.clusters.length, nonsense.length);
  });
});

describe("Properties", () => {
  const bag = new Properties({
    a: { b: "text", none: null, list: ["x", notYet, 3] },
    later: notYet,
  });

  it("reads by path", () => {
    assert.deepEqual(bag.text("a.b"), { state: "known", value: "text" });
    assert.deepEqual(bag.child("a").text("b"), { state: "known", value: "text" });
    assert.equal(bag.child("a").pathOf("b"), "a.b");
  });

  it("takes null and nothing for absent", () => {
    for (const path of ["a.none", "a.missing", "missing.too", "a.b.c"]) {
      assert.deepEqual(bag.text(path), { state: "absent" }, path);
    }
  });

  it("reads no inherited property", () => {
    for (const path of ["constructor", "a.__proto__", "toString", "a.list.length.toFixed"]) {
      assert.deepEqual(bag.text(path), { state: "absent" }, path);
    }
  });

  it("says what isn't known yet, also below it", () => {
    const reason = "isn't known yet: it is an output of a resource that doesn't exist yet";
    assert.deepEqual(bag.text("later.b"), {
      state: "notKnown",
      reason: `later.b ${reason}`,
      property: "later.b",
    });
    assert.deepEqual(bag.texts("a.list"), {
      state: "known",
      value: [
        { path: "a.list[0]", text: { state: "known", value: "x" } },
        { path: "a.list[1]", text: notKnown(`a.list[1] ${reason}`, "a.list[1]") },
        { path: "a.list[2]", text: notKnown("a.list[2] is 3, not a text", "a.list[2]") },
      ],
    });
  });

  it("says what is of another type", () => {
    const odd: [unknown, string][] = [
      [bag.number("a.b"), 'a.b is "text", not a number'],
      [bag.boolean("a.b"), 'a.b is "text", not true or false'],
      [bag.list("a.b"), 'a.b is "text", not a list'],
      [bag.text("a"), "a is a value of type object, not a text"],
      [bag.text("a.list"), "a.list is a list, not a text"],
    ];
    for (const [value, reason] of odd) {
      assert.deepEqual(value, notKnown(reason, reason.slice(0, reason.indexOf(" "))));
    }
  });
});
