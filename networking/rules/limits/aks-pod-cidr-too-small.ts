import { unusableRanges } from "../../address-plan/suggest";
import { mergeRanges } from "../../address-ranges";
import { podCidrNodeBlocks, sum } from "../../capacity/addresses";
import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { smallestPodCidrPrefixLength } from "../../capacity/smallest-prefix";
import type { Cidr } from "../../cidr";
import { missingPools } from "../../cluster/cluster-subnets";
import { podRanges, serviceRanges } from "../../cluster/network-profile";
import { needsOf, showNodes } from "../../cluster/pool-need";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, type RangeSlot, showRange } from "../../resources/range-slot";
import type { Entity } from "../../resources/topology";
import { isOneOf } from "../../resources/value";
import { undecided, unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRangesLike, type Place, replacement } from "../free-range";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "../rule";
import type { Suggestion } from "../suggestion";
import { fit, showSum } from "./shared/fit";

/** A block of the pod CIDR for each node of the cluster, surge nodes included. */
export const aksPodCidrTooSmall: Rule = {
  id: "aks-pod-cidr-too-small",
  facts: ["f-overlay-podcidr", "f-overlay-v6", "f-kubenet"],
  title: "Pod CIDR must have a block for every node at full scale and during an upgrade",
  description:
    "Each node takes a /24 of the pod CIDR, surge nodes too; without one it never becomes ready, and Azure refuses pools that may grow beyond.",
  remediation: "Use a larger pod CIDR, or lower maxCount or count of the pools.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: '**overlay**: create, pool add and raising maxCount refused when Σ(count, or maxCount where autoscaled) × 256 > the range; **no surge in that sum**: `-c 33` on a /19 → "8448 exceeds 8192" (33 × 256). **Surge**: accepted at creation, fails at upgrade. **kubenet**: no such refusal on record: /24 with 1 node and max_surge 10 % is created in CI; nodes beyond the range get no block',
    sources: [
      "file 25873270988 (a user's test, quotes it)",
      "support connectivity/insufficientsubnetsize-error-advanced-networking (2025-02-20, file 56804380417)",
      "acc podCidrs (accepted)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay",
  subjects: [ArmType.managedCluster],
  asked: "early",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* judge(context, cluster);
    }
  },
};

function* judge(context: RuleContext, cluster: Entity): Generator<Answer> {
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  // With networkPlugin none the CNI decides how much a node takes.
  if (isOneOf(plugin, "none")) {
    return;
  }
  const pods = podRanges(cluster);
  if (pods.state !== "known") {
    yield undecided(
      cluster,
      "networkProfile.podCidr",
      pods.state === "notKnown" ? pods.reason : "",
    );
    return;
  }
  if (pods.value.length === 0) {
    return;
  }
  if (plugin.state === "notKnown") {
    yield undecided(cluster, "networkProfile.podCidr", plugin.reason);
    return;
  }
  yield* unknownSlots(cluster, pods.value);
  const needs = needsOf(context, cluster);
  const more = missingPools(context.topology, cluster);
  for (const { slot, cidr } of knownSlots(pods.value)) {
    const available = podCidrNodeBlocks(cidr.prefixLength, cidr.family);
    const result = fit(needs, available, nodesOfAll, more);
    if (result.state === "open") {
      yield undecided(cluster, slot.path, result.reason);
    }
    if (result.state !== "over") {
      continue;
    }
    // That each node takes a /80 of an IPv6 pod CIDR is seen in an example, not stated as a rule.
    if (cidr.family === 6) {
      yield undecided(cluster, slot.path, `how much of ${cidr} each node takes isn't documented`);
      continue;
    }
    const sizes = needs.map(({ least }) => least);
    const wanted = smallestPodCidrPrefixLength(sizes, cidr.family);
    yield {
      answer: "violation",
      entity: cluster,
      property: slot.path,
      value: showRange(slot, cidr),
      problem: `has blocks of /24 for ${available} ${available === 1 ? "node" : "nodes"}, but the pools have ${result.needed} at full scale (${showSum(needs, nodesOfOne, showNodes)})`,
      action: largerPodCidr(context, cluster, slot, cidr, wanted),
      errorCode: "InsufficientSubnetSize",
    };
  }
}

function nodesOfAll(sizes: readonly PoolSize[]): number {
  return sum(sizes, nodesOfOne);
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

const occupiedMemo = new WeakMap<RuleContext, readonly Cidr[]>();

/** All that a pod CIDR must not overlap, sorted and disjoint; the pod CIDRs of other clusters may repeat. */
function occupied(context: RuleContext): readonly Cidr[] {
  const before = occupiedMemo.get(context);
  if (before !== undefined) {
    return before;
  }
  const { topology, environment } = context;
  const slots = [
    ...[...topology.virtualNetworks, ...topology.subnets].flatMap(({ ranges }) => ranges),
    ...topology.clusters.flatMap(serviceRanges),
  ];
  const ranges = [...unusableRanges, ...environment.map(({ cidr }) => cidr)];
  const merged = mergeRanges([...ranges, ...knownSlots(slots).map(({ cidr }) => cidr)]);
  occupiedMemo.set(context, merged);
  return merged;
}

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
