import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  type ArmResource,
  ArmType,
  type Cidr,
  cidr,
  factsOf,
  judge,
  Level,
  levelOf,
  type NamedRange,
  type RuleContext,
  rules,
  Topology,
} from "../../networking/index";
import type { Candidate, Change } from "../../networking/rules/suggestion";
import { ruleFamilies } from "../../policy-pack/docs";

/** `npm run soak` tries more programs. */
const numRuns = Number(process.env.SUGGESTION_RUNS ?? 200);
const seed = Number(process.env.SUGGESTION_SEED ?? 20261125);

const families = ruleFamilies();
const judged = rules.filter(({ id }) => ["ranges", "subnets"].includes(families.get(id) ?? ""));
const mandatory = rules.filter(({ evidence }) => levelOf(evidence) === Level.mandatory);

interface Program {
  readonly resources: readonly ArmResource[];
  readonly environment: readonly NamedRange[];
}

// Few ranges, so that they collide; each kind of nonsense among them.
const spaces = [
  "10.0.0.0/8",
  "10.0.0.0/16",
  "10.1.0.0/16",
  "10.1.128.0/17",
  "10.244.0.0/16",
  "172.16.0.0/12",
  "172.31.0.0/16",
  "192.168.0.0/24",
  "11.0.0.0/16",
  "127.0.0.0/24",
  "10.1.5.0/16",
  "10.1.0.0",
];
const prefixes = [
  "10.0.4.0/24",
  "10.1.0.0/24",
  "10.1.0.0/17",
  "10.1.0.0/16",
  "10.1.200.0/22",
  "10.1.0.5/24",
  "10.1.0.8/30",
  "10.244.1.0/24",
  "172.31.4.0/24",
  "192.168.0.0/25",
  "no range",
];
const clusterRanges = [...spaces, "10.64.0.0/11", "10.16.0.0/12", "169.254.0.0/16", "fd00::/64"];

const modes = fc.constantFrom(
  {},
  { networkPlugin: "azure" },
  { networkPlugin: "azure", networkPluginMode: "overlay" },
  { networkPlugin: "kubenet" },
  { networkPlugin: "none" },
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const programs: fc.Arbitrary<Program> = fc
  .record({
    vnets: fc.array(fc.constantFrom(...spaces), { minLength: 1, maxLength: 3 }),
    subnets: fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...prefixes)), {
      minLength: 1,
      maxLength: 4,
    }),
    clusters: fc.array(
      fc.record({
        mode: modes,
        subnet: fc.nat(4),
        podCidr: maybe(fc.constantFrom(...clusterRanges)),
        serviceCidr: maybe(fc.constantFrom(...clusterRanges)),
        dnsServiceIP: maybe(fc.constantFrom("10.0.0.10", "10.1.0.0", "10.2.0.1", "fd00::a", "x")),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    peered: fc.boolean(),
    environment: fc.array(fc.constantFrom("10.0.0.0/16", "10.244.0.0/14", "10.224.0.0/12"), {
      maxLength: 2,
    }),
  })
  .map(({ vnets, subnets, clusters, peered, environment }) => ({
    environment: environment.map((range, i) => ({
      name: `site${i}`,
      kind: "onPremises" as const,
      cidr: cidr(range),
    })),
    resources: [
      ...vnets.map((range, i) =>
        resource(ArmType.virtualNetwork, `vnet${i}`, {
          addressSpace: { addressPrefixes: [range] },
        }),
      ),
      ...subnets.map(([vnet, addressPrefix], i) =>
        resource(ArmType.subnet, `subnet${i}`, {
          virtualNetworkName: `vnet${vnet % vnets.length}`,
          addressPrefix,
        }),
      ),
      ...(peered && vnets.length > 1
        ? [
            resource(ArmType.virtualNetworkPeering, "peering", {
              virtualNetworkName: "vnet0",
              remoteVirtualNetwork: { id: idOf("vnet1") },
            }),
          ]
        : []),
      ...clusters.map(({ mode, subnet, ...profile }, i) => {
        const at = subnet % subnets.length;
        const vnet = (subnets[at]?.[0] ?? 0) % vnets.length;
        const networkProfile = { ...mode, ...profile };
        const isGiven = Object.values(networkProfile).some((value) => value !== undefined);
        return resource(ArmType.managedCluster, `aks${i}`, {
          ...(isGiven && { networkProfile }),
          agentPoolProfiles: [
            {
              name: "system",
              mode: "System",
              count: 1,
              maxPods: 30,
              vnetSubnetID: `${idOf(`vnet${vnet}`)}/subnets/subnet${at}`,
            },
          ],
        });
      }),
    ],
  }));

function idOf(vnet: string): string {
  return `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${vnet}`;
}

function resource(type: ArmType, name: string, properties: object): ArmResource {
  return {
    key: name,
    type,
    name,
    properties: { name, resourceGroupName: "rg", ...properties },
    dependencies: {},
  };
}

function contextOf({ resources, environment }: Program): RuleContext {
  return {
    topology: new Topology(resources),
    facts: factsOf(),
    today: "2026-11-22",
    environment,
    suggested: [],
  };
}

/** What mandatory rules find, a text for each place. */
function violations(program: Program): ReadonlySet<string> {
  const context = contextOf(program);
  return new Set(
    mandatory.flatMap((rule) =>
      [...rule.run(context)]
        .filter(({ answer }) => answer === "violation")
        .map(({ entity, property }) => `${rule.id} ${entity.resource.key} ${property}`),
    ),
  );
}

interface Shown {
  readonly candidate: Candidate;
  readonly place: string;
  readonly message: string;
}

/** The candidates whose words are in the messages. */
function shownIn(program: Program): readonly Shown[] {
  const context = contextOf(program);
  const messages = judge(context, judged);
  // The candidates leave out what was suggested: ask as the judge did, before anything was.
  const fresh = contextOf(program);
  return judged.flatMap((rule) =>
    [...rule.run(fresh)].flatMap((answer) => {
      if (answer.answer !== "violation" || typeof answer.action === "string") {
        return [];
      }
      const { entity, property } = answer;
      const message = messages.find(
        (finding) =>
          finding.rule.id === rule.id &&
          finding.resource === entity.resource.key &&
          finding.property === property &&
          finding.message.includes(answer.problem),
      )?.message;
      for (const candidate of first(64, answer.action.candidates())) {
        if (message?.includes(`; ${candidate.action}.`)) {
          const place = `${rule.id} ${entity.resource.key} ${property}`;
          return [{ candidate, place, message }];
        }
      }
      return [];
    }),
  );
}

function* first<T>(count: number, all: Iterable<T>): Generator<T> {
  let left = count;
  for (const each of all) {
    if (left-- === 0) {
      return;
    }
    yield each;
  }
}

function applied({ resources, environment }: Program, changes: readonly Change[]): Program {
  const copies = structuredClone(resources) as ArmResource[];
  for (const { entity, path, value } of changes) {
    const copy = copies.find(({ key }) => key === entity.resource.key);
    const parts = entity.properties
      .pathOf(path)
      .split(/[.[\]]+/)
      .filter((part) => part !== "");
    const last = parts.pop() ?? "";
    const holder = parts.reduce<object>((inner, part) => {
      if (Reflect.get(inner, part) === undefined) {
        Reflect.set(inner, part, {});
      }
      return Reflect.get(inner, part) as object;
    }, copy?.properties as object);
    Reflect.set(holder, last, value);
  }
  return { resources: copies, environment };
}

describe("suggestions", () => {
  it("are made about a good part of these programs", () => {
    const sample = fc.sample(programs, { numRuns: 40, seed });
    const count = sample.reduce((sum, program) => sum + shownIn(program).length, 0);
    assert.ok(count > 40, `${count} in 40 programs`);
  });

  it("pass where they are put in place, mend what they are about, and name no range twice", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const shown = shownIn(program);
        const before = shown.length === 0 ? new Set() : violations(program);
        const taken: Cidr[] = [];
        for (const { candidate, place, message } of shown) {
          const after = violations(applied(program, candidate.changes));
          assert.ok(!after.has(place), `still there: ${message}`);
          assert.deepEqual(
            [...after].filter((each) => !before.has(each)),
            [],
            message,
          );
          for (const range of candidate.takes ?? []) {
            assert.ok(!taken.some((other) => other.overlaps(range)), `twice: ${message}`);
            taken.push(range);
          }
        }
      }),
      { numRuns, seed },
    );
  });
});
