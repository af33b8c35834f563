import assert from "node:assert/strict";
import { type AddressMap, cidr } from "@aks-networking/networking";
import { mapOfFiles } from "../../page/files/map-of-files";
import { addToMap, besideMap } from "../../page/planner/add-to-map";
import { addedOf, mapWith, planAdded } from "../../page/planner/added";
import { exampleInputs, type PlannerInputs, readNeeds } from "../../page/planner/needs";
import { planCluster } from "../../page/planner/plan-cluster";

const today = "2026-11-25";

/** A hub, and a spoke with a cluster, as az prints them. */
function fleet(): AddressMap {
  const id = (name: string) =>
    `/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/${name}`;
  const vnet = (name: string, range: string, subnets: Readonly<Record<string, string>>) => ({
    id: id(name),
    name,
    addressSpace: { addressPrefixes: [range] },
    subnets: Object.entries(subnets).map(([subnet, addressPrefix]) => ({
      id: `${id(name)}/subnets/${subnet}`,
      name: subnet,
      addressPrefix,
    })),
  });
  const file = {
    name: "azure.json",
    content: JSON.stringify([
      vnet("hub", "10.0.0.0/16", { firewall: "10.0.0.0/24" }),
      vnet("spoke", "10.64.48.0/20", { nodes: "10.64.48.0/24", web: "10.64.52.0/22" }),
      {
        id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/old",
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          podCidr: "10.244.0.0/16",
          serviceCidr: "172.16.0.0/16",
        },
        agentPoolProfiles: [
          {
            name: "system",
            count: 3,
            mode: "System",
            vnetSubnetId: `${id("spoke")}/subnets/nodes`,
          },
        ],
      },
    ]),
  };
  const { map, problems } = mapOfFiles([file], today);
  assert.deepEqual(problems, []);
  assert.ok(map);
  return map;
}

function planBeside(map: AddressMap, change: Partial<PlannerInputs> = {}) {
  const read = readNeeds({ ...exampleInputs, taken: "", ...change });
  assert.ok(read.ok);
  return planCluster(besideMap(read.needs, map), today);
}

/** A map holds together: every id is the place of a range, parents hold their subnets, and what is free is free. */
function assertSound({ ranges, free, problems }: AddressMap): void {
  ranges.forEach((range, i) => {
    assert.equal(range.id, i);
    const parent = range.parent === undefined ? undefined : ranges[range.parent];
    assert.ok(range.parent === undefined || parent?.kind === "vnet", range.name);
    for (const number of range.problems ?? []) {
      assert.ok(problems.some((each) => each.number === number));
    }
  });
  for (const { parent, blocks } of free) {
    const inside = ranges.filter((range) => range.parent === parent && range.kind !== "released");
    for (const block of blocks.map(cidr)) {
      assert.ok(inside.every((range) => !cidr(range.room ?? range.cidr).overlaps(block)));
    }
  }
  assert.deepEqual(
    problems.map(({ number }) => number),
    problems.map((_, i) => i + 1),
  );
  assert.ok(
    problems.every(({ places }) =>
      places.every(({ ranges: ids }) => ids.every((id) => ranges[id])),
    ),
  );
}

describe("a planned cluster on a map", () => {
  it("goes into a VNet that is there, beside its subnets, clear of all that others have", () => {
    const map = fleet();
    const planned = planBeside(map);
    const drawn = addToMap(map, planned);
    assertSound(drawn);
    const own = drawn.ranges.filter(({ note }) => note === "planned");
    assert.deepEqual(
      own.map(({ name, kind, owner, parent }) => [
        name,
        kind,
        owner,
        parent === undefined ? undefined : drawn.ranges[parent]?.name,
      ]),
      [
        ["nodes", "nodes", 'cluster "shop"', "spoke"],
        ["pods of shop", "pods", 'cluster "shop"', undefined],
        ["services of shop", "services", 'cluster "shop"', undefined],
      ],
    );
    assert.equal(own[0]?.cidr, "10.64.49.0/25");
    const others = map.ranges.filter(({ kind }) => kind !== "reserved");
    for (const range of own) {
      for (const other of others.filter(({ kind }) => kind !== "vnet" || range.kind !== "nodes")) {
        assert.ok(!cidr(range.cidr).overlaps(cidr(other.cidr)), `${range.name} and ${other.name}`);
      }
    }
    assert.deepEqual([drawn.clusters, drawn.title], [map.clusters + 1, map.title]);
    assert.equal(drawn.ranges.length, map.ranges.length + own.length);
    assert.deepEqual(
      drawn.problems.slice(0, map.problems.length).map(({ message }) => message),
      map.problems.map(({ message }) => message),
    );
  });

  it("brings a VNet of its own where none is there, and stays clear of a VNet that is inside its range", () => {
    const map = fleet();
    const apart = addToMap(map, planBeside(map, { vnet: "10.80.0.0/20" }));
    assertSound(apart);
    const vnet = apart.ranges.find(({ cidr: range }) => range === "10.80.0.0/20");
    assert.deepEqual([vnet?.kind, vnet?.note], ["vnet", "planned"]);
    const nodes = apart.ranges.find(({ parent }) => parent === vnet?.id);
    assert.equal(nodes?.kind, "nodes");
    const across = addToMap(map, planBeside(map, { vnet: "10.64.32.0/19" }));
    assertSound(across);
    const planned = across.ranges.filter(({ note }) => note === "planned");
    assert.ok(planned.some(({ cidr: range }) => range === "10.64.32.0/19"));
    const spoke = cidr("10.64.48.0/20");
    assert.ok(
      planned.every(({ kind, cidr: range }) => kind === "vnet" || !cidr(range).overlaps(spoke)),
    );
  });

  it("comes back from a link with the ranges that it got, whatever came after it", () => {
    const map = fleet();
    const inputs = { ...exampleInputs, taken: "" };
    const add = (before: ReturnType<typeof planAdded>, change: Partial<PlannerInputs>) => {
      const planned = planBeside(mapWith(map, before), change);
      return { planned, added: addedOf({ ...inputs, ...change }, planned) };
    };
    const first = add([], {});
    const second = add([first.planned], { name: "batch" });
    // The first one is planned again, larger, and comes last then.
    const again = add([second.planned], { maxNodes: "200" });
    const replayed = planAdded(map, [second.added, again.added], today);
    const rangesOf = ({ plan, map: { title } }: (typeof replayed)[number]) =>
      plan.slots.flatMap(({ name, cidr: range }) =>
        name.startsWith(`${title}/others/`) ? [] : `${name} ${range}`,
      );
    assert.deepEqual(replayed.map(rangesOf), [second.planned, again.planned].map(rangesOf));
    const drawn = mapWith(map, replayed);
    const own = drawn.ranges.filter(({ note }) => note === "planned");
    assert.equal(own.length, 6, "nothing is left of the first plan");
    assertSound(drawn);
  });

  it("that a link has in a form that can't be read is left out, or planned anew", () => {
    const map = fleet();
    const inputs = { ...exampleInputs, taken: "" };
    const odd = [
      { planner: { ...inputs, nodes: "x" }, plan: "" },
      { planner: { ...inputs }, plan: "{" },
      { planner: { ...inputs }, plan: "" },
    ];
    const planned = planAdded(map, odd, today);
    assert.deepEqual(
      planned.map(({ plan }) => plan),
      [planBeside(map).plan],
    );
  });

  it("is drawn on a map that has nothing yet, with what is reserved", () => {
    const none: AddressMap = {
      ...fleet(),
      title: "",
      clusters: 0,
      ranges: [],
      free: [],
      problems: [],
    };
    const map = mapWith(none, [planBeside(none)]);
    assertSound(map);
    assert.equal(map.title, "planned clusters");
    assert.ok(map.ranges.some(({ kind, note }) => kind === "reserved" && note !== "planned"));
    const two = mapWith(none, [planBeside(none), planBeside(map, { name: "batch" })]);
    assertSound(two);
    const reserved = (of: AddressMap) => of.ranges.filter(({ kind }) => kind === "reserved").length;
    assert.equal(reserved(two), reserved(map));
  });

  it("lets pods and services repeat where they may, and is drawn twice as two clusters", () => {
    const map = fleet();
    const one = addToMap(map, planBeside(map, { shared: "yes" }));
    const two = addToMap(one, planBeside(one, { shared: "yes", name: "batch" }));
    assertSound(two);
    const nodes = two.ranges.filter(({ kind, note }) => kind === "nodes" && note === "planned");
    assert.equal(nodes.length, 2);
    const [first, second] = nodes.map((range) => cidr(range.cidr));
    assert.ok(first && second && !first.overlaps(second), `${first} and ${second}`);
    assert.equal(two.clusters, map.clusters + 2);
  });
});
