import assert from "node:assert/strict";
import { allModes, cidr, NetworkMode, parseAddressPlan } from "@aks-networking/networking";
import * as azureResources from "@pulumi/azure-native/resources";
import fc from "fast-check";
import { describe, it } from "mocha";
import { parse } from "yaml";
import { modeNames, readRequestFile } from "../../cli/plan/request";
import { ByoCniCluster } from "../../components/byo-cni";
import * as components from "../../components/index";
import { mapOfFiles } from "../../page/files/map-of-files";
import { laterChanges } from "../../page/planner/later";
import { exampleInputs, inputsFrom, type PlannerInputs, readNeeds } from "../../page/planner/needs";
import { outputsOf } from "../../page/planner/outputs";
import { planCluster } from "../../page/planner/plan-cluster";
import { recordResources } from "../components/record-resources";

const today = "2026-11-25";

function needsOf(change: Partial<PlannerInputs> = {}) {
  const read = readNeeds({ ...exampleInputs, ...change });
  assert.ok(read.ok, JSON.stringify(read));
  return read.needs;
}

describe("planner: needs", () => {
  const wrong: readonly (readonly [field: keyof PlannerInputs, text: string, problem: string])[] = [
    ["name", "Shop!", "must be up to 40 lowercase letters, digits and hyphens, such as shop"],
    ["nodes", "0", "must be a whole number from 1 to 5000"],
    ["nodes", "1e3", "must be a whole number from 1 to 5000"],
    ["maxNodes", "5", "must be at least the 20 nodes to start with"],
    ["maxPods", "300", "must be a whole number from 10 to 250"],
    ["maxSurge", "a third", "must be a number of nodes such as 1, or a percentage such as 33%"],
    ["vnet", "10.64.48.0", '"10.64.48.0" has no prefix length such as 10.64.48.0/32'],
    [
      "vnet",
      "10.64.48.1/20",
      '"10.64.48.1/20" has host bits set: the range that starts there is 10.64.48.0/20',
    ],
    ["vnet", "10.1.0.0/16", "lies in Frankfurt 10.0.0.0/12, which is taken"],
    ["vnet", "fd00::/56", "must be an IPv4 range; the IPv6 range is planned"],
    [
      "taken",
      "hub 10.64.0.0/20\nParis 10.32/13",
      'line 2: "10.32/13" is not a range in CIDR notation such as 10.0.0.0/16',
    ],
  ];
  for (const [field, text, problem] of wrong) {
    it(`${field} ${JSON.stringify(text)}: ${problem}`, () => {
      const read = readNeeds({ ...exampleInputs, [field]: text });
      assert.deepEqual(read, { ok: false, problems: { [field]: problem } });
    });
  }

  it("Windows pools with the Cilium dataplane are not supported together", () => {
    const read = readNeeds({ ...exampleInputs, windows: "yes", cilium: "yes" });
    assert.deepEqual(read, {
      ok: false,
      problems: { cilium: "is not supported with Windows pools; use one of them" },
    });
  });

  it("says all that is wrong at once", () => {
    const read = readNeeds({ ...exampleInputs, nodes: "x", vnet: "y", name: "" });
    assert.deepEqual(read.ok ? [] : Object.keys(read.problems).sort(), ["name", "nodes", "vnet"]);
  });

  it("never throws, whatever is typed or stands in a link", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(exampleInputs)), fc.string()),
        (texts) => {
          assert.equal(typeof readNeeds(inputsFrom(texts)).ok, "boolean");
        },
      ),
    );
  });
});

describe("planner: plans", () => {
  const numbers = fc.record({
    nodes: fc.integer({ min: 1, max: 60 }),
    more: fc.integer({ min: 0, max: 400 }),
    maxPods: fc.integer({ min: 10, max: 250 }),
    surge: fc.constantFrom("1", "10%", "33%", "100%"),
    vnet: fc.constantFrom("10.64.0.0/16", "10.64.48.0/20", "192.168.0.0/24", "172.20.0.0/14"),
    mode: fc.constantFrom("", ...allModes),
    taken: fc.constantFrom(
      "",
      exampleInputs.taken,
      "a 10.64.48.0/26\nb 10.64.50.0/24\nc 172.16.0.0/16",
    ),
    ipv6: fc.constantFrom("", "yes"),
    shared: fc.constantFrom("", "yes"),
  });

  it("never overlap what is taken, and fit where the verdict says so", () => {
    fc.assert(
      fc.property(numbers, ({ nodes, more, maxPods, surge, ...rest }) => {
        const read = readNeeds({
          ...exampleInputs,
          ...rest,
          nodes: `${nodes}`,
          maxNodes: `${nodes + more}`,
          maxPods: `${maxPods}`,
          maxSurge: surge,
        });
        fc.pre(read.ok);
        if (!read.ok) {
          return;
        }
        const planned = planCluster(read.needs, today);
        const outside = read.needs.taken.filter(
          ({ cidr: range }) => !read.needs.vnet.contains(range),
        );
        for (const { cidr: range, name } of planned.plan.slots) {
          assert.ok(!outside.some((taken) => taken.cidr.overlaps(range)), name);
        }
        if (planned.chosen.allowed && planned.planProblems.length === 0) {
          assert.equal(planned.capacity?.fits, true);
          assert.ok((planned.capacity?.nodes ?? 0) >= nodes + more);
        }
        assert.ok(outputsOf(read.needs, planned).every(({ text }) => text.length > 0));
      }),
      { numRuns: 60 },
    );
  });

  it("are judged by the rules: a sound one has no problem", () => {
    const planned = planCluster(needsOf(), today);
    assert.deepEqual(
      planned.problems.filter(({ level }) => level === "problem"),
      [],
    );
    assert.deepEqual(planned.planProblems, []);
  });

  it("show the sizes around: one step smaller doesn't fit", () => {
    const { sizes } = planCluster(needsOf(), today);
    const row = sizes?.rows.find(({ cells }) => cells.some(({ isPlanned }) => isPlanned));
    assert.deepEqual(
      row?.cells.map(({ fits, nodes }, i) => [sizes?.nodeSubnets[i], fits, nodes]),
      [
        [27, false, 20],
        [26, false, 44],
        [25, true, 92],
        [24, true, 96],
        [23, true, 96],
      ],
    );
  });

  it("keep apart what has one name: a subnet called nodes, ranges that are called the same", () => {
    const taken = [
      "nodes 10.64.48.0/24",
      "Pods 10.64.49.0/24",
      "web 10.64.50.0/24",
      "WEB 10.64.51.0/24",
      "office 10.0.0.0/16",
      "office 10.1.0.0/16",
    ].join("\n");
    const needs = needsOf({ taken });
    const planned = planCluster(needs, today);
    assert.deepEqual([planned.planProblems, planned.problems], [[], []]);
    const drawn = new Set(planned.map.ranges.map(({ cidr: text }) => text));
    const program = outputsOf(needs, planned)[0]?.text ?? "";
    for (const { cidr: range } of needs.taken) {
      assert.ok(drawn.has(`${range}`) && program.includes(`"${range}"`), `${range}`);
    }
    const subnets = planned.map.ranges.filter(({ parent }) => parent !== undefined);
    assert.deepEqual(
      subnets.map(({ name, kind }) => [name, kind]),
      [
        ["nodes-2", "subnet"],
        ["Pods-2", "subnet"],
        ["web", "subnet"],
        ["WEB-2", "subnet"],
        ["nodes", "nodes"],
      ],
    );
  });

  it("keep subnets that are in the VNet already", () => {
    const planned = planCluster(needsOf({ taken: "web 10.64.48.0/24" }), today);
    const nodes = planned.plan.slots.find(({ name }) => name === "shop/nodes");
    assert.ok(nodes && !nodes.cidr.overlaps(cidr("10.64.48.0/24")));
  });
});

describe("planner: what can change later", () => {
  it("follows the classification of changes", () => {
    const needs = needsOf();
    const changes = laterChanges(needs, planCluster(needs, today));
    assert.deepEqual(
      changes.map(({ what, verdict }) => [what, verdict]),
      [
        ["pod CIDR, larger: 10.244.0.0/16", "azureCli"],
        ["pod CIDR, another", "newCluster"],
        ["service CIDR", "newCluster"],
        ["maxPods of a pool", "newPool"],
        ["network mode to Azure CNI Overlay, dual-stack", "inPlace"],
        ["network mode to Azure CNI Pod Subnet with dynamic IP allocation", "newCluster"],
        ["outboundType to userDefinedRouting", "azureCli"],
      ],
    );
  });
});

describe("planner: outputs", () => {
  const textOf = (mode: NetworkMode, id: string, change: Partial<PlannerInputs> = {}) => {
    const needs = needsOf({
      mode,
      vnet: "10.64.0.0/16",
      ...change,
      taken: change.taken ?? "Frankfurt 10.0.0.0/12",
    });
    return (
      outputsOf(needs, planCluster(needs, today)).find((output) => output.id === id)?.text ?? ""
    );
  };

  for (const mode of allModes) {
    it(`the TypeScript program of ${mode} is one that the component takes`, async () => {
      const program = textOf(mode, "typescript").replace(/^import .*$/gm, "");
      const scope = { ...components, ByoCniCluster, ResourceGroup: azureResources.ResourceGroup };
      const run = new Function(...Object.keys(scope), program);
      const { resources } = await recordResources(() => run(...Object.values(scope)));
      const cluster = resources.find(
        ({ type }) => type === "azure-native:containerservice:ManagedCluster",
      );
      assert.ok(cluster, "a cluster is registered");
    });

    it(`the YAML program of ${mode} has the same args`, () => {
      const needs = needsOf({ mode, vnet: "10.64.0.0/16" });
      const planned = planCluster(needs, today);
      const yaml = outputsOf(needs, planned).find(({ id }) => id === "yaml")?.text ?? "";
      const { resources } = parse(yaml);
      assert.match(resources.shop.type, /^aks-networking:index:\w+Cluster$/);
      assert.equal(resources.shop.properties.resourceGroupName, "${" + "group.name}");
      assert.equal(resources.shop.properties.maxNodes, 64);
      assert.equal(resources.shop.properties.systemPool.maxSurge, "33%");
    });
  }

  it("programs have every range that is taken, whatever it is called", () => {
    const names = [
      "__proto__",
      "constructor",
      "null",
      "Yes",
      "a: b",
      '"',
      "{",
      "#x",
      "$" + "{x}",
      "é",
    ];
    const taken = names.map((name, i) => `${name} 10.${i}.0.0/16`).join("\n");
    const ranges = Object.fromEntries(names.map((name, i) => [name, { cidr: `10.${i}.0.0/16` }]));
    const change = { taken, name: "null" };
    const program = textOf(NetworkMode.AzureCniOverlay, "typescript", change);
    const args: Record<string, unknown>[] = [];
    const scope = {
      ResourceGroup: class {},
      AzureCniOverlayCluster: class {
        constructor(_: string, given: Record<string, unknown>) {
          args.push(given);
        }
      },
    };
    new Function(...Object.keys(scope), program.replace(/^import .*$/gm, ""))(
      ...Object.values(scope),
    );
    const entries = (of: unknown) => Object.entries(Object(of)).sort();
    assert.deepEqual(entries(args[0]?.takenRanges), entries(ranges));
    const { name, resources } = parse(textOf(NetworkMode.AzureCniOverlay, "yaml", change), {
      version: "1.1",
    });
    assert.equal(name, "null");
    assert.deepEqual(entries(resources.null.properties.takenRanges), entries(ranges));
  });

  it("the command names modes that the command line knows, and the request is one that it reads", () => {
    for (const mode of allModes) {
      const name = /--mode (\S+)/.exec(textOf(mode, "command"))?.[1] ?? "";
      assert.equal(modeNames[name], mode);
      const request = readRequestFile(textOf(mode, "request"), "address-request.yaml");
      assert.deepEqual(
        request.clusters.map(({ name, mode: read, vnet }) => [name, read, vnet]),
        [["shop", mode, "shop/vnet"]],
      );
    }
  });

  it("a cluster of more nodes than a pool may have gets several", () => {
    const change = { nodes: "10", maxNodes: "1500", maxSurge: "10%" };
    const program = textOf(NetworkMode.AzureCniOverlay, "typescript", change);
    assert.match(program, /systemPool: \{ minCount: 5, maxCount: 750/);
    assert.match(program, /user1: \{ minCount: 5, maxCount: 750/);
  });

  it("the plan file is one that can be read back", () => {
    assert.ok(parseAddressPlan(JSON.parse(textOf(NetworkMode.AzureCniOverlay, "plan"))).ok);
  });
});

describe("planner: files", () => {
  const json = (name: string, value: unknown) => ({ name, content: JSON.stringify(value) });

  it("of Azure and of a plan make one map", () => {
    const vnet = {
      id: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/spoke",
      type: "Microsoft.Network/virtualNetworks",
      name: "spoke",
      addressSpace: { addressPrefixes: ["10.7.0.0/16"] },
      subnets: [{ name: "web", addressPrefix: "10.7.1.0/24" }],
    };
    const plan = { mayRepeat: [], slots: { web: { kind: "subnet", cidr: "10.7.1.0/24" } } };
    const { map } = mapOfFiles([json("a.json", [vnet]), json("plan.json", plan)], today);
    assert.deepEqual(
      map?.ranges
        .filter(({ kind }) => kind !== "reserved")
        .map(({ name, cidr: text }) => [name, text]),
      [
        ["spoke", "10.7.0.0/16"],
        ["web", "10.7.1.0/24"],
      ],
    );
  });

  it("show what is wrong with one subnet on that subnet", () => {
    const id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v";
    const vnet = {
      id,
      name: "v",
      addressSpace: { addressPrefixes: ["10.7.0.0/16"] },
      subnets: [
        { name: "web", addressPrefix: "10.7.1.0/24" },
        { name: "<b>", addressPrefix: "10.7.2.0/24" },
      ],
    };
    const { map } = mapOfFiles([json("a.json", [vnet])], today);
    assert.deepEqual(
      map?.problems.map(({ rule, places }) => [rule, places.map(({ cidr: at }) => at)]),
      [["subnet-name-malformed", ["10.7.2.0/24"]]],
    );
  });

  it("of CSV are ranges that are taken", () => {
    const { map, problems } = mapOfFiles(
      [{ name: "taken.csv", content: "name,cidr\nFrankfurt,10.0.0.0/12\n" }],
      today,
    );
    assert.deepEqual(problems, []);
    assert.ok(map?.ranges.some(({ name, kind }) => name === "Frankfurt" && kind === "taken"));
  });

  it("of a map's own data can't be opened, and say what can", () => {
    const { map } = mapOfFiles([{ name: "a.csv", content: "hub,10.0.0.0/16" }], today);
    assert.deepEqual(mapOfFiles([json("address-map-a.json", map)], today), {
      map: undefined,
      problems: [
        "address-map-a.json is the data of a map; open the files that the map was made of instead.",
      ],
    });
  });

  it("that hold anything else are a sentence, never an error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array()), (content) => {
        const { map, problems } = mapOfFiles([{ name: "odd.json", content }], today);
        assert.ok(map !== undefined || problems.length > 0);
      }),
    );
  });
});
