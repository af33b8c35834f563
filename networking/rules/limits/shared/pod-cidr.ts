import { unusableRanges } from "../../../address-plan/suggest";
import { mergeRanges } from "../../../address-ranges";
import { nodeBlockLength, podCidrNodeBlocks, sum } from "../../../capacity/addresses";
import { Moment, nodesOf, type PoolSize } from "../../../capacity/pools";
import { smallestPodCidrPrefixLength } from "../../../capacity/smallest-prefix";
import type { Cidr } from "../../../cidr";
import { missingPools } from "../../../cluster/cluster-subnets";
import { podRanges, serviceRanges } from "../../../cluster/network-profile";
import { atFullScale, needsOf, type PoolNeed } from "../../../cluster/pool-need";
import { once } from "../../../once";
import { knownSlots, type RangeSlot, showRange } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { isOneOf, valueOr } from "../../../resources/value";
import { undecided, unknownSlots, unknownValue } from "../../answers";
import { freeRangesLike, type Place, replacement } from "../../free-range";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, clusterCheck } from "../../subject";
import type { Suggestion } from "../../suggestion";
import { fit, judgeFit, showSum } from "./fit";
import { type Counted, countedNeeds } from "./node-subnet";

/**
 * A check of the pod CIDR by the nodes that Azure counts at creation, with overlay, by those at full scale, or then
 * while one pool is upgraded. A moment is left out where not even the one before fits.
 */
export function podCidrCheck({ counted, ...about }: About & { counted: Counted }): Rule {
  return clusterCheck({ asked: "early", ...about }, (cluster, context) =>
    judgePodCidr(context, cluster, counted),
  );
}

function* judgePodCidr(context: RuleContext, cluster: Entity, counted: Counted): Generator<Answer> {
  const { facts, topology } = context;
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  // With networkPlugin none the CNI decides how much a node takes.
  if (isOneOf(plugin, "none")) {
    return;
  }
  const pods = podRanges(cluster);
  yield* unknownValue(cluster, "networkProfile.podCidr", pods);
  const slots = valueOr(pods, []);
  const isOverlay = isOneOf(plugin, "azure");
  // With overlay the autoscaler's maximum is counted at creation.
  if (slots.length === 0 || counted === (isOverlay ? "fullScale" : "creation")) {
    return;
  }
  yield* unknownSlots(cluster, slots);
  const all = needsOf(context, cluster);
  const needs = countedNeeds(all, counted, nodesOfOne);
  const more = missingPools(topology, cluster);
  for (const { slot, cidr } of knownSlots(slots)) {
    // What a node takes of an IPv6 range with kubenet isn't on record; a /120 with one node is created.
    if (cidr.family === 6 && !isOverlay) {
      continue;
    }
    const available = podCidrNodeBlocks(facts, cidr.prefixLength, cidr.family);
    const fitAt = (moment: readonly PoolNeed[]) =>
      fit(moment, available, (sizes) => sum(sizes, nodesOfOne), more);
    if (counted === "upgrade" && fitAt(all.map(atFullScale)).state === "over") {
      continue;
    }
    const result = fitAt(needs);
    // That each node takes a /80 of an IPv6 pod CIDR is seen in an example, not stated as a rule.
    if (cidr.family === 6 && result.state === "over") {
      yield undecided(cluster, slot.path, `how much of ${cidr} each node takes isn't documented`);
      continue;
    }
    yield* judgeFit(result, cluster, slot.path, (needed) => {
      const sizes = all.map(({ least }) => least);
      const wanted = smallestPodCidrPrefixLength(facts, sizes, cidr.family);
      return {
        value: showRange(slot, cidr),
        problem: `has blocks of /${nodeBlockLength(facts, cidr.family)} for ${available} ${available === 1 ? "node" : "nodes"}, but the pools have ${needed}${counted === "creation" ? "" : " at full scale"} (${showSum(needs, nodesOfOne)})`,
        action: largerPodCidr(context, cluster, slot, cidr, wanted),
        ...(counted === "creation" && { errorCode: "InsufficientSubnetSize" }),
      };
    });
  }
}

function nodesOfOne(size: PoolSize): number {
  return nodesOf(size, Moment.Upgrade);
}

/** The range around the one that is there, which an overlay cluster can still grow to, if nothing else is in it. */
function largerPodCidr(
  context: RuleContext,
  cluster: Entity,
  { path }: RangeSlot,
  cidr: Cidr,
  wanted: number | undefined,
): string | Suggestion {
  // A /11 has a /24 for each of the 5,000 nodes that a cluster can have, and more.
  if (wanted === undefined || wanted < 11) {
    return "split the pools over several clusters";
  }
  const around = cidr.supernet(Math.min(wanted, cidr.prefixLength));
  const lead = `use a /${wanted}`;
  const place: Place = { entity: cluster, path, kind: "podCidr", like: cidr };
  return {
    *candidates() {
      if (!overlapsAny(occupied(context), around)) {
        yield replacement(context, place, around, lead);
      }
      for (const free of freeRangesLike(context, { ...place, like: around })) {
        yield replacement(context, place, free, lead);
      }
    },
    otherwise: lead,
  };
}

/** All that a pod CIDR must not overlap, sorted and disjoint; the pod CIDRs of other clusters may repeat. */
const occupied = once(({ topology, environment, facts }: RuleContext): readonly Cidr[] => {
  const slots = [
    ...[...topology.virtualNetworks, ...topology.subnets].flatMap(({ ranges }) => ranges),
    ...topology.clusters.flatMap(serviceRanges),
  ];
  const ranges = [...unusableRanges(facts), ...environment.map(({ cidr }) => cidr)];
  return mergeRanges([...ranges, ...knownSlots(slots).map(({ cidr }) => cidr)]);
});

/** Whether a range overlaps one of many that are sorted and disjoint. */
function overlapsAny(sorted: readonly Cidr[], range: Cidr): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const at = sorted[middle];
    const isBefore =
      at !== undefined &&
      (at.family < range.family || (at.family === range.family && at.last < range.first));
    from = isBefore ? middle + 1 : from;
    to = isBefore ? to : middle;
  }
  return sorted[from]?.overlaps(range) === true;
}
