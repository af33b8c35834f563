import { type RangeKind, suggestRange } from "../address-plan/suggest";
import { Cidr, parseAddress } from "../cidr";
import { podRanges, serviceRanges } from "../cluster/network-profile";
import { remoteNetwork } from "../cluster/peerings";
import { once } from "../once";
import { ArmType } from "../resources/arm-resource";
import { knownSlots, type RangeSlot, rangeSlot } from "../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../resources/topology";
import { valueOr } from "../resources/value";
import type { RuleContext } from "./rule";
import type { Candidate, Change, Suggestion } from "./suggestion";

/** The shortest prefix length that is worth suggesting: a /8 is seldom what a cluster needs. */
const shortest: Readonly<Record<RangeKind, Readonly<Record<4 | 6, number>>>> = {
  vnet: { 4: 12, 6: 48 },
  subnet: { 4: 16, 6: 64 },
  // 5,000 nodes take 5,000 /24s, which a /11 holds; service ranges must be smaller than a /12 (IPv6: /108).
  podCidr: { 4: 11, 6: 64 },
  serviceCidr: { 4: 16, 6: 108 },
};

/** Where a range stands that another one could replace. */
export interface Place {
  readonly entity: Entity;
  /** From the root of its resource, such as `networkProfile.podCidr`. */
  readonly path: string;
  readonly kind: RangeKind;
  /** The range that is there: the suggestion has its family, and its size as far as that is sensible. */
  readonly like: Cidr;
}

/**
 * Suggests a range that nothing in the program or its environment takes, with all values that have to go with it: the
 * DNS address of a service range, the subnets of a VNet. `lead` is what to do: "use a range outside it".
 */
export function freeRange(context: RuleContext, place: Place, lead: string): Suggestion {
  return {
    candidates: function* () {
      for (const cidr of freeRangesLike(context, place)) {
        yield replacement(context, place, cidr, lead);
      }
    },
    otherwise: lead,
  };
}

/** Free ranges like the one of a place, best first. */
export function* freeRangesLike(
  context: RuleContext,
  { kind, like, entity }: Pick<Place, "kind" | "like" | "entity">,
): Generator<Cidr> {
  const { family } = like;
  const prefixLength = Math.max(like.prefixLength, shortest[kind][family]);
  const own = kind === "vnet" ? new Set([entity]) : undefined;
  const taken = [...takenRanges(context, own), ...(context.suggested ?? [])];
  for (;;) {
    const range = suggestRange({ kind, prefixLength, taken, family }, context.facts);
    if (!range.ok) {
      return;
    }
    taken.push(range.cidr);
    yield range.cidr;
  }
}

/** A range in place of another one, with all values that have to go with it. */
export function replacement(
  { topology }: RuleContext,
  { entity, path, kind, like }: Place,
  cidr: Cidr,
  lead: string,
): Candidate {
  const local = localPath(entity, path);
  const paths = [local, ...otherSpellings(entity, local, like)];
  const { changes: along, words } =
    kind === "serviceCidr"
      ? withDnsAddress(entity, like, cidr)
      : kind === "vnet"
        ? withSubnets(topology, entity, like, cidr)
        : { changes: [], words: "" };
  return {
    changes: [...paths.map((each) => ({ entity, path: each, value: String(cidr) })), ...along],
    action: `${lead}, such as ${cidr}${words}`,
    takes: [cidr],
  };
}

/** The path from an entity, of one from the root of its resource. */
export function localPath(entity: Entity, path: string): string {
  return entity.inlineIn === undefined ? path : path.slice(entity.properties.path.length + 1);
}

/** ARM has ranges in two spellings, `podCidr` and `podCidrs`: where both are written, both change. */
function otherSpellings(entity: Entity, path: string, like: Cidr): readonly string[] {
  const single = path.replace(/s\[\d+\]$/, "");
  const list = valueOr(entity.properties.texts(`${single}s`), []);
  return [single, ...list.map((_, i) => `${single}s[${i}]`)].filter((other) => {
    const text = other === path ? undefined : entity.properties.text(other);
    return text?.state === "known" && text.value === String(like);
  });
}

/** The DNS address moves with the service range that it is in: it keeps its place there. */
function withDnsAddress(cluster: Entity, from: Cidr, to: Cidr) {
  if (from.family !== 4 || to.family !== 4) {
    return { changes: [], words: "" };
  }
  const path = "networkProfile.dnsServiceIP";
  const own = parseAddress(valueOr(cluster.properties.text(path), ""));
  const offset = own.ok && from.contains(own.address) ? own.address.value - from.first : 10n;
  const address = String(to.address(offset < to.addressCount - 1n ? offset : 2n));
  return {
    changes: [{ entity: cluster, path, value: address }],
    words: ` with dnsServiceIP ${address}`,
  };
}

/** More subnets than these are counted. */
const maxNamed = 3;

/** Subnets keep their places in the address space of their VNet. */
function withSubnets(topology: Topology, vnet: Entity, from: Cidr, to: Cidr) {
  const changes: Change[] = [];
  const named: string[] = [];
  for (const subnet of topology.subnetsOf(vnet)) {
    const inside = knownSlots(subnet.ranges).filter(({ cidr }) => from.contains(cidr));
    for (const { cidr, slot } of inside) {
      const moved = new Cidr(to.family, to.first + cidr.first - from.first, cidr.prefixLength);
      if (to.contains(moved)) {
        const value = String(moved);
        changes.push({ entity: subnet, path: localPath(subnet, slot.path), value });
        named.push(`${labelOf(subnet)} ${value}`);
      }
    }
  }
  return {
    changes,
    words:
      named.length > maxNamed
        ? `, with its ${named.length} subnets at the same places in it`
        : named.map((text, i) => `${i === 0 ? ", with" : " and"} ${text}`).join(""),
  };
}

/** Every range that the program or its environment takes, VNets as a whole; `except` leaves out some VNets. */
export function takenRanges(context: RuleContext, except?: ReadonlySet<Entity>): readonly Cidr[] {
  const vnets = context.topology.virtualNetworks
    .filter((vnet) => !except?.has(vnet))
    .flatMap(({ ranges }) => ranges);
  return [...usedRanges(context), ...knownRanges(vnets), ...(context.takenElsewhere?.() ?? [])];
}

/** Every range that is put to a use: subnets, pods, services and the environment, but not the rest of a VNet. */
const usedRanges = once(({ topology, environment, facts }: RuleContext): readonly Cidr[] => {
  const bridge = "networkProfile.dockerBridgeCidr";
  const bridges = facts.dockerBridgeCounts.value
    ? topology.clusters.map(({ properties }) => rangeSlot(bridge, properties.text(bridge)))
    : [];
  const slots = [
    ...bridges,
    ...topology.subnets.flatMap(({ ranges }) => ranges),
    ...topology
      .of(ArmType.virtualNetworkPeering)
      .flatMap((peering) => remoteNetwork(topology, peering).ranges),
    ...topology.clusters.flatMap((cluster) => [
      ...valueOr(podRanges(cluster), []),
      ...serviceRanges(cluster),
    ]),
  ];
  return [...knownRanges(slots), ...environment.map(({ cidr }) => cidr)];
});

function knownRanges(slots: readonly RangeSlot[]): readonly Cidr[] {
  return knownSlots(slots).map(({ cidr }) => cidr);
}
