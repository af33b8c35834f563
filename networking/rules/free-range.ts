import { type RangeKind, suggestRange } from "../address-plan/suggest";
import type { Cidr } from "../cidr";
import { podRanges, serviceRanges } from "../cluster/network-profile";
import type { RangeSlot } from "../resources/range-slot";
import { valueOr } from "../resources/value";
import type { RuleContext } from "./rule";

/** The shortest prefix length that is worth suggesting: a /8 is seldom what somebody needs. */
const shortest: Readonly<Record<RangeKind, Readonly<Record<4 | 6, number>>>> = {
  vnet: { 4: 12, 6: 48 },
  subnet: { 4: 16, 6: 64 },
  // 5,000 nodes take 5,000 /24s, which a /11 holds; service ranges must be smaller than a /12 (IPv6: /108).
  podCidr: { 4: 11, 6: 64 },
  serviceCidr: { 4: 16, 6: 108 },
};

/**
 * The end of an action: ", such as 10.245.0.0/16", a range like `like` that nothing in the program or its environment
 * takes; empty when there is none.
 */
export function freeRangeFor(context: RuleContext, kind: RangeKind, like: Cidr): string {
  const { family } = like;
  const prefixLength = Math.max(like.prefixLength, shortest[kind][family]);
  const before = suggested.get(context) ?? new Map<string, string>();
  suggested.set(context, before);
  const key = `${kind} ${family} ${prefixLength}`;
  let found = before.get(key);
  if (found === undefined) {
    const range = suggestRange({ kind, prefixLength, taken: takenRanges(context), family });
    found = range.ok ? `, such as ${range.cidr}` : "";
    before.set(key, found);
  }
  return found;
}

/** One stack may need the same suggestion a thousand times. */
const suggested = new WeakMap<RuleContext, Map<string, string>>();

const memo = new WeakMap<RuleContext, readonly Cidr[]>();

/** Every range that the program or its environment takes, VNets as a whole. */
export function takenRanges(context: RuleContext): readonly Cidr[] {
  const vnets = context.topology.virtualNetworks.flatMap(({ ranges }) => ranges);
  return [...usedRanges(context), ...knownRanges(vnets)];
}

/** Every range that is put to a use: subnets, pods, services and the environment, but not the rest of a VNet. */
export function usedRanges(context: RuleContext): readonly Cidr[] {
  const before = memo.get(context);
  if (before !== undefined) {
    return before;
  }
  const { topology, environment } = context;
  const slots = [
    ...topology.subnets.flatMap(({ ranges }) => ranges),
    ...topology.clusters.flatMap((cluster) => [
      ...valueOr(podRanges(cluster), []),
      ...serviceRanges(cluster),
    ]),
  ];
  const used = [...knownRanges(slots), ...environment.map(({ cidr }) => cidr)];
  memo.set(context, used);
  return used;
}

function knownRanges(slots: readonly RangeSlot[]): readonly Cidr[] {
  return slots.flatMap(({ cidr }) => (cidr.state === "known" ? [cidr.value] : []));
}
