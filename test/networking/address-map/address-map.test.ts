import assert from "node:assert/strict";
import {
  type AddressMap,
  type AddressPlan,
  type ArmResource,
  ArmType,
  addressMapOf,
  cidr,
  type DraftRange,
  drawUpMap,
  EnvironmentKind,
  factsOf,
  judge,
  type NamedRange,
  numberProblems,
  type ReportedProblem,
  rules,
  Topology,
} from "@aks-networking/networking";
import fc from "fast-check";
import { describe, it } from "mocha";
import { fleetMap } from "../../page/fleet";

const vnet: ArmResource = {
  key: "vnet",
  type: ArmType.virtualNetwork,
  name: "shop",
  properties: {
    virtualNetworkName: "shop",
    resourceGroupName: "rg",
    addressSpace: { addressPrefixes: ["10.1.0.0/20"] },
  },
};

const nodesId =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/shop/subnets/nodes";

const nodes: ArmResource = {
  key: "nodes",
  type: ArmType.subnet,
  name: "nodes",
  properties: {
    id: nodesId,
    resourceGroupName: "rg",
    virtualNetworkName: "shop",
    subnetName: "nodes",
    addressPrefix: "10.1.0.0/24",
  },
};

function cluster(name: string, profile: object, pool: object = {}): ArmResource {
  return {
    key: name,
    type: ArmType.managedCluster,
    name,
    properties: {
      resourceName: name,
      resourceGroupName: "rg",
      agentPoolProfiles: [
        { name: "system", mode: "System", count: 4, vnetSubnetID: nodesId, maxPods: 110, ...pool },
      ],
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        serviceCidr: "172.16.0.0/20",
        dnsServiceIP: "172.16.0.10",
        ...profile,
      },
    },
  };
}

function mapOf(
  resources: readonly ArmResource[],
  { environment = [], plan }: { environment?: readonly NamedRange[]; plan?: AddressPlan } = {},
): AddressMap {
  const context = {
    topology: new Topology(resources),
    facts: factsOf(),
    today: "2026-11-25",
    environment,
  };
  return addressMapOf({
    title: "test",
    ...context,
    findings: judge(context, rules),
    ...(plan && { plan }),
  });
}

function named(map: AddressMap, name: string, text?: string) {
  const range = map.ranges.find(
    (each) => each.name === name && (text === undefined || each.cidr === text),
  );
  assert.ok(range, `${name} is on the map`);
  return range;
}

describe("address map: ranges", () => {
  const map = mapOf([
    vnet,
    nodes,
    cluster(
      "one",
      { podCidr: "10.244.0.0/16" },
      { enableAutoScaling: true, minCount: 3, maxCount: 20, upgradeSettings: { maxSurge: "33%" } },
    ),
  ]);

  it("puts each range into its lane, with kind, owner and property", () => {
    assert.deepEqual(
      map.ranges
        .filter(({ kind }) => kind !== "reserved")
        .map(({ lane, kind, name, cidr: text, owner, property }) => [
          lane,
          kind,
          name,
          text,
          owner,
          property,
        ]),
      [
        ["vnets", "vnet", "shop", "10.1.0.0/20", undefined, "addressSpace.addressPrefixes[0]"],
        ["vnets", "nodes", "nodes", "10.1.0.0/24", 'cluster "one"', "addressPrefix"],
        ["pods", "pods", "pods of one", "10.244.0.0/16", 'cluster "one"', "networkProfile.podCidr"],
        [
          "services",
          "services",
          "services of one",
          "172.16.0.0/20",
          'cluster "one"',
          "networkProfile.serviceCidr",
        ],
      ],
    );
  });

  it("counts nodes of today, at full scale and in an upgrade", () => {
    assert.deepEqual(named(map, "nodes").use, {
      unit: "addresses",
      available: 251,
      now: 4,
      full: 20,
      upgrade: 27,
      arithmetic: "20 nodes + 7 surge = 27 of 251 addresses",
    });
    assert.equal(
      named(map, "pods of one").use?.arithmetic,
      "20 nodes + 7 surge = 27 of 256 blocks, a /24 for each node",
    );
  });

  it("shows what a node takes where it is more than one address", () => {
    const flat = { networkPluginMode: "" };
    const pool = { upgradeSettings: { maxSurge: "1" }, maxPods: 30 };
    const map = mapOf([vnet, nodes, cluster("one", flat, pool)]);
    assert.equal(
      named(map, "nodes").use?.arithmetic,
      "(4 nodes + 1 surge) × (30 pods + 1) = 155 of 251 addresses",
    );
    const dynamic = mapOf([
      vnet,
      nodes,
      cluster("one", flat, { ...pool, vnetSubnetID: undefined, podSubnetID: nodesId }),
    ]);
    assert.equal(
      named(dynamic, "nodes").use?.arithmetic,
      "(4 nodes + 1 surge) × 48 addresses = 240 of 251 addresses",
    );
  });

  it("says where a count is the least that it can be", () => {
    const open = mapOf([vnet, nodes, cluster("one", {}, { count: undefined })]);
    assert.match(named(open, "nodes").use?.atLeast ?? "", /count/);
  });

  it("lists free addresses of a VNet as few ranges, and keeps room to grow out of them", () => {
    assert.deepEqual(map.free, [
      {
        parent: named(map, "shop").id,
        blocks: ["10.1.1.0/24", "10.1.2.0/23", "10.1.4.0/22", "10.1.8.0/21"],
        addresses: "3840",
      },
    ]);
    const plan: AddressPlan = {
      mayRepeat: [],
      slots: [
        { name: "nodes", kind: "subnet", vnet: "shop", cidr: cidr("10.1.0.0/24"), growTo: 22 },
        { name: "shop", kind: "vnet", cidr: cidr("10.1.0.0/20") },
        { name: "gone", kind: "subnet", vnet: "shop", cidr: cidr("10.1.8.0/24"), released: true },
        { name: "later", kind: "subnet", vnet: "shop", cidr: cidr("10.1.9.0/24") },
      ],
    };
    const planned = mapOf([vnet, nodes], { plan });
    assert.equal(named(planned, "nodes").room, "10.1.0.0/22");
    assert.equal(named(planned, "gone").kind, "released");
    assert.equal(named(planned, "later").parent, named(planned, "shop").id);
    assert.deepEqual(
      planned.free.flatMap(({ blocks }) => blocks),
      ["10.1.4.0/22", "10.1.8.0/24", "10.1.10.0/23", "10.1.12.0/22"],
    );
  });

  it("shows the environment and what AKS and Azure reserve", () => {
    const environment = [
      { name: "Frankfurt", kind: EnvironmentKind.onPremises, cidr: cidr("10.0.0.0/12") },
    ];
    const taken = mapOf([], { environment }).ranges.filter(({ lane }) => lane === "taken");
    assert.deepEqual(
      taken.map(({ name, cidr: text, kind }) => [name, text, kind]),
      [
        ["Frankfurt", "10.0.0.0/12", "taken"],
        ["reserved by Azure", "127.0.0.0/8", "reserved"],
        ["reserved by Azure", "168.63.129.16/32", "reserved"],
        ["reserved by AKS", "169.254.0.0/16", "reserved"],
        ["reserved by AKS", "172.30.0.0/16", "reserved"],
        ["reserved by AKS", "172.31.0.0/16", "reserved"],
        ["reserved by AKS", "192.0.2.0/24", "reserved"],
        ["reserved by Azure", "224.0.0.0/4", "reserved"],
        ["reserved by Azure", "255.255.255.255/32", "reserved"],
      ],
    );
  });

  it("lists ranges that aren't known instead of leaving them out", () => {
    const odd = mapOf([
      { ...vnet, properties: { addressSpace: { addressPrefixes: ["10.1.O.0/20"] } } },
    ]);
    assert.deepEqual(odd.unknown, [
      {
        name: 'VNet "shop"',
        property: "addressSpace.addressPrefixes[0]",
        reason:
          'addressSpace.addressPrefixes[0] "10.1.O.0/20" is not a range in CIDR notation such as 10.0.0.0/16',
      },
    ]);
  });
});

describe("address map: repeats and problems", () => {
  it("tells pods that repeat from pods that collide", () => {
    const map = mapOf([
      vnet,
      nodes,
      cluster("one", { podCidr: "10.244.0.0/16" }),
      cluster("two", { podCidr: "10.244.0.0/16" }),
      cluster("three", { podCidr: "10.1.0.0/24" }),
    ]);
    assert.deepEqual(
      [named(map, "pods of one").times, named(map, "pods of one").alsoIn],
      [2, ['pods of two of cluster "two"']],
    );
    assert.equal(named(map, "pods of one").problems, undefined);
    assert.equal(named(map, "pods of three").times, undefined);
    const [number = 0] = named(map, "pods of three").problems ?? [];
    const problem = map.problems.find((each) => each.number === number);
    assert.equal(problem?.rule, "aks-pod-cidr-overlaps-subnet");
    assert.deepEqual(problem?.places, [
      { cidr: "10.1.0.0/24", ranges: [named(map, "pods of three").id, named(map, "nodes").id] },
    ]);
  });

  it("doesn't take a range of another cluster with the same addresses for a part of the problem", () => {
    const map = mapOf([
      vnet,
      nodes,
      cluster("one", { podCidr: "10.1.0.0/20" }),
      cluster("two", { podCidr: "10.1.0.0/20" }),
    ]);
    const problem = map.problems.find(
      ({ rule, name }) => rule === "aks-pod-cidr-overlaps-subnet" && name === 'cluster "one"',
    );
    const parts = problem?.places.flatMap(({ ranges }) => ranges.map((id) => map.ranges[id]?.name));
    assert.deepEqual(parts, ["pods of one", "nodes"]);
  });

  it("puts a pool that doesn't fit on its subnet, and a DNS address on its service range", () => {
    const map = mapOf([vnet, nodes, cluster("one", { dnsServiceIP: "10.9.9.9" }, { count: 400 })]);
    const at = (rule: string) =>
      map.problems.find((each) => each.rule === rule)?.places.map((place) => place.cidr);
    assert.deepEqual(at("aks-node-subnet-too-small"), ["10.1.0.0/24"]);
    assert.deepEqual(at("aks-dns-service-ip-outside-service-cidr"), ["172.16.0.0/20"]);
  });

  it("takes over the value that a message says to use", () => {
    const map = mapOf([vnet, nodes, cluster("one", { podCidr: "10.1.0.0/24" })]);
    const problem = map.problems.find((each) => each.rule === "aks-pod-cidr-overlaps-subnet");
    assert.ok(problem?.use && problem.message.includes(problem.use));
    assert.equal(cidr(problem.use).overlaps(cidr("10.1.0.0/20")), false);
  });

  it("goes through JSON unchanged", () => {
    const map = fleetMap();
    assert.deepEqual(JSON.parse(JSON.stringify(map)), map);
  });
});

describe("address map: numbers of problems", () => {
  const problem = fc.record<ReportedProblem>({
    level: fc.constantFrom("problem", "advice"),
    rule: fc.constantFrom("a", "b"),
    title: fc.constant("t"),
    message: fc.constantFrom("m", "n"),
    resource: fc.constantFrom("r", "s"),
    name: fc.constantFrom("x", "y"),
    property: fc.constantFrom("p", "q"),
  });

  it("don't depend on the order in which problems were found, and count each once", () => {
    fc.assert(
      fc.property(fc.array(problem), (problems) => {
        const numbered = numberProblems(problems);
        assert.deepEqual(
          numbered.map(({ number }) => number),
          numbered.map((_, index) => index + 1),
        );
        const levels = numbered.map(({ level }) => level);
        assert.deepEqual(levels, [...levels].sort().reverse(), "what blocks comes first");
        const place = (list: typeof numbered) =>
          list.map((each) => [each.number, each.rule, each.resource, each.property, each.message]);
        // The same problem on another level or name can't be: those follow from rule and resource.
        fc.pre(
          new Set(
            problems.map((each) =>
              JSON.stringify([each.rule, each.resource, each.property, each.message]),
            ),
          ).size === problems.length,
        );
        assert.deepEqual(place(numberProblems([...problems].reverse())), place(numbered));
      }),
    );
  });
});

describe("address map: free space", () => {
  it("and ranges of a VNet make up the whole VNet, whatever lies in it", () => {
    const space = cidr("10.0.0.0/22");
    const inside = fc
      .record({ length: fc.integer({ min: 23, max: 30 }), at: fc.integer({ min: 0, max: 255 }) })
      .map(({ length, at }) => {
        const blocks = 2 ** (length - 22);
        return [...space.subnets(length)][at % blocks] ?? space;
      });
    fc.assert(
      fc.property(fc.array(inside, { maxLength: 12 }), (subnets) => {
        const drafts: DraftRange[] = [
          { name: "v", kind: "vnet", lane: "vnets", cidr: space, key: "v" },
          ...subnets.map(
            (each, i): DraftRange => ({
              name: `s${i}`,
              kind: "subnet",
              lane: "vnets",
              cidr: each,
              parentKey: "v",
            }),
          ),
        ];
        const map = drawUpMap({ title: "", clusters: 0, ranges: drafts });
        const used = new Set<bigint>();
        for (const each of subnets) {
          for (let address = each.first; address <= each.last; address++) {
            used.add(address);
          }
        }
        let free = 0n;
        for (const block of map.free.flatMap(({ blocks }) => blocks.map(cidr))) {
          assert.ok(!subnets.some((each) => each.overlaps(block)));
          free += block.addressCount;
        }
        assert.equal(BigInt(used.size) + free, space.addressCount);
      }),
    );
  });
});
