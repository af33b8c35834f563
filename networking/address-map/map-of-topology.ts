import { type AddressPlan, type PlannedSlot, roomOf } from "../address-plan/plan";
import { podRanges, serviceRanges } from "../cluster/network-profile";
import type { Facts } from "../facts/editions";
import { forbiddenVnetRanges, reservedRanges } from "../facts/ranges";
import type { EnvironmentKind, NamedRange } from "../inputs/named-range";
import { knownSlots, type RangeSlot, unknownBecause } from "../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../resources/topology";
import { valueOr } from "../resources/value";
import { Level, levelOf } from "../rules/evidence";
import type { Finding } from "../rules/judge";
import type { RuleContext } from "../rules/rule";
import type { AddressMap, MapKind, MapLane, MapUndecided, MapUnknown } from "./address-map";
import type { DraftRange } from "./draft-range";
import { drawUpMap } from "./draw-up";
import type { ReportedProblem } from "./number-problems";
import { type SubnetTenants, tenantsOf } from "./tenants";
import { podCidrUse, subnetUse } from "./use";

/** What a map is drawn from. */
export interface AddressMapSources {
  /** What the map is of: the name of a stack. */
  readonly title: string;
  readonly topology: Topology;
  readonly facts: Facts;
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
  /** What rules found; its problems are numbered by `numberProblems`. Default: nothing. */
  readonly findings?: readonly Finding[];
  /** The problems as a report lists them, in the order of its numbers. Default: those of `findings`. */
  readonly reported?: readonly ReportedProblem[];
  readonly environment?: readonly NamedRange[];
  readonly plan?: AddressPlan;
}

/** The map of a program: its ranges, what is around them, and what the rules say. */
export function addressMapOf(sources: AddressMapSources): AddressMap {
  const { title, topology, facts, today, plan, reported } = sources;
  const { findings = [], environment = [] } = sources;
  const unknown: MapUnknown[] = [];
  const context = { topology, facts, today, environment };
  const ranges = [
    ...networkRanges(context, unknown),
    ...clusterRanges(context, unknown),
    ...environment.map(takenRange),
  ];
  return drawUpMap({
    title,
    facts,
    today,
    clusters: topology.clusters.length,
    ranges: [...withPlan(ranges, plan), ...reserved()],
    ...(reported ? { reported } : { problems: findings.flatMap(problemOf) }),
    unknown,
    undecided: undecidedOf(findings),
  });
}

function networkRanges(context: RuleContext, unknown: MapUnknown[]): readonly DraftRange[] {
  const { topology } = context;
  const tenants = tenantsOf(topology);
  const vnets = topology.virtualNetworks.flatMap((vnet) =>
    knownRanges(vnet, vnet.ranges, unknown).map(
      (range): DraftRange => ({ ...range, kind: "vnet", lane: "vnets", key: vnet }),
    ),
  );
  const subnets = topology.subnets.flatMap((subnet) => {
    const parent = topology.virtualNetworkOfSubnet(subnet);
    const inside = tenants.get(subnet);
    return knownRanges(subnet, subnet.ranges, unknown).map((range): DraftRange => {
      const use = inside && subnetUse(context, subnet, inside, range.cidr);
      return {
        ...range,
        kind: kindOf(inside),
        lane: "vnets",
        ...(parent.state === "known" && { parentKey: parent.target }),
        ...(inside && {
          owner: [...inside.clusters].map(labelOf).join(", "),
          aliases: aliasesOf(inside),
        }),
        ...(use && { use }),
      };
    });
  });
  return [...vnets, ...subnets];
}

function clusterRanges(context: RuleContext, unknown: MapUnknown[]): readonly DraftRange[] {
  return context.topology.clusters.flatMap((cluster) => {
    const drafts = (kind: "pods" | "services", slots: readonly RangeSlot[]) =>
      knownRanges(cluster, slots, unknown).map((range): DraftRange => {
        const use = kind === "pods" ? podCidrUse(context, cluster, range.cidr) : undefined;
        return {
          ...range,
          name: `${kind} of ${range.name}`,
          owner: labelOf(cluster),
          kind,
          lane: kind,
          ...(use && { use }),
        };
      });
    return [
      ...drafts("pods", valueOr(podRanges(cluster), [])),
      ...drafts("services", serviceRanges(cluster)),
    ];
  });
}

function nameOf(entity: Entity): string {
  return entity.inlineIn === undefined
    ? entity.resource.name
    : valueOr(entity.name, `${entity.resource.name} ${entity.properties.path}`);
}

/** What drafts of the ranges say that are known; the others are unknown. */
function knownRanges(entity: Entity, slots: readonly RangeSlot[], unknown: MapUnknown[]) {
  for (const slot of slots) {
    if (slot.cidr.state !== "known") {
      unknown.push({ name: labelOf(entity), property: slot.path, reason: unknownBecause(slot) });
    }
  }
  return knownSlots(slots).map(({ slot, cidr }) => ({
    name: nameOf(entity),
    resource: entity.resource.key,
    property: slot.path,
    cidr,
    ...(entity.resource.existing && { note: "exists outside the program" }),
    ...(slot.isDefault && { note: "Azure's default" }),
  }));
}

function kindOf(tenants: SubnetTenants | undefined): MapKind {
  if (tenants === undefined) {
    return "subnet";
  }
  return tenants.nodes.length > 0 ? "nodes" : tenants.pods.length > 0 ? "pods" : "apiServer";
}

function aliasesOf({ nodes, pods, apiServers }: SubnetTenants): NonNullable<DraftRange["aliases"]> {
  return [
    ...[...nodes, ...pods].map(({ resource, properties }) => ({
      resource: resource.key,
      property: properties.path,
    })),
    ...apiServers.map(({ resource }) => ({
      resource: resource.key,
      property: "apiServerAccessProfile",
    })),
  ];
}

const environmentOwners: Record<EnvironmentKind, string> = {
  onPremises: "on premises",
  peered: "a peered network",
  planned: "planned",
  clusterPods: "pods of another cluster",
  clusterServices: "services of another cluster",
};

function takenRange({ name, kind, cidr }: NamedRange): DraftRange {
  return { name, kind: "taken", lane: "taken", cidr, owner: environmentOwners[kind] };
}

function reserved(): readonly DraftRange[] {
  const seen = new Set<string>();
  const drafts = [
    ...reservedRanges.map(({ value }) => ({ cidr: value, name: "reserved by AKS" })),
    ...forbiddenVnetRanges.map(({ value }) => ({ cidr: value, name: "reserved by Azure" })),
  ];
  return drafts
    .filter(({ cidr }) => !seen.has(`${cidr}`) && seen.add(`${cidr}`))
    .map((draft) => ({ ...draft, kind: "reserved", lane: "taken" }));
}

const planned: Record<PlannedSlot["kind"], { kind: MapKind; lane: MapLane }> = {
  vnet: { kind: "vnet", lane: "vnets" },
  subnet: { kind: "subnet", lane: "vnets" },
  podCidr: { kind: "pods", lane: "pods" },
  serviceCidr: { kind: "services", lane: "services" },
};

/** The ranges with the room that the plan keeps for them, and the slots of the plan that no range has. */
function withPlan(
  ranges: readonly DraftRange[],
  plan: AddressPlan | undefined,
): readonly DraftRange[] {
  if (plan === undefined) {
    return ranges;
  }
  const key = (lane: MapLane, cidr: { toString(): string }) => `${lane} ${cidr}`;
  const keyOfSlot = (slot: PlannedSlot) => key(planned[slot.kind].lane, slot.cidr);
  const slots = new Map(plan.slots.map((slot) => [keyOfSlot(slot), slot]));
  const met = new Set(ranges.map(({ lane, cidr }) => key(lane, cidr)));
  const withRoom = ranges.map((range) => {
    const slot = slots.get(key(range.lane, range.cidr));
    return slot?.growTo === undefined ? range : { ...range, room: roomOf(slot) };
  });
  const vnetKeys = new Map(
    withRoom.flatMap(({ cidr, key: vnet }) => (vnet === undefined ? [] : [[`${cidr}`, vnet]])),
  );
  const others = plan.slots.filter((slot) => !met.has(keyOfSlot(slot)));
  const vnetCidrs = new Map(plan.slots.map(({ name, cidr }) => [name, `${cidr}`]));
  return [
    ...withRoom,
    ...others.map((slot): DraftRange => {
      const vnet = slot.vnet === undefined ? undefined : vnetCidrs.get(slot.vnet);
      return {
        name: slot.name,
        ...planned[slot.kind],
        ...(slot.released && { kind: "released" }),
        cidr: slot.cidr,
        owner: slot.released ? "released by the plan" : "the address plan",
        ...(slot.kind === "vnet" && { key: slot.name }),
        ...(vnet !== undefined && { parentKey: vnetKeys.get(vnet) ?? slot.vnet }),
        ...(slot.growTo !== undefined && { room: roomOf(slot) }),
      };
    }),
  ];
}

/**
 * A violation as reports have it; nothing for what only the strict profile says. Whether a resource exists already
 * decides what is blocked, not what is wrong.
 */
export function problemOf(finding: Finding): readonly ReportedProblem[] {
  const { rule, answer, resource, name, property, message } = finding;
  const { id, title, description, url, evidence } = rule;
  const level = levelOf(evidence);
  if (answer !== "violation" || level === Level.disabled) {
    return [];
  }
  return [
    {
      level: level === Level.mandatory ? "problem" : "advice",
      rule: id,
      title,
      why: description,
      url,
      resource,
      name,
      property,
      message,
    },
  ];
}

/** One entry for each reason: a subnet that isn't known leaves a dozen rules undecided. */
function undecidedOf(findings: readonly Finding[]): readonly MapUndecided[] {
  const grouped = new Map<string, { name: string; reason: string; rules: Set<string> }>();
  for (const { rule, answer, name, message } of findings) {
    if (answer === "undecided" && levelOf(rule.evidence) !== Level.disabled) {
      const key = JSON.stringify([name, message]);
      const entry = grouped.get(key) ?? { name, reason: message, rules: new Set() };
      grouped.set(key, entry);
      entry.rules.add(rule.id);
    }
  }
  return [...grouped.values()].map((entry) => ({ ...entry, rules: [...entry.rules] }));
}
