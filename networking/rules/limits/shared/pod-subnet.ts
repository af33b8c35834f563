import {
  podSubnetAddressCount,
  podSubnetAddressesPerNode,
  sum,
  usableAddressCount,
} from "../../../capacity/addresses";
import type { PoolSize } from "../../../capacity/pools";
import { smallestPodSubnetPrefixLength } from "../../../capacity/smallest-prefix";
import { type PoolNeed, showNodes, sizeProperty } from "../../../cluster/pool-need";
import type { Facts } from "../../../facts/editions";
import { NetworkMode } from "../../../network-modes";
import { labelOf } from "../../../resources/topology";
import { mapValue } from "../../../resources/value";
import { forbidAt, undecided, unknownValue } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import type { About } from "../../subject";
import { fit, largest, showSum } from "./fit";
import { type Load, largerSubnet, subnetLoadCheck, subnetSize } from "./subnet-load";

/** How much of a pod subnet a judgement counts. */
interface Count {
  readonly available: (facts: Facts, mode: NetworkMode, prefixLength: number) => number;
  readonly of: (size: PoolSize) => PoolSize;
  readonly when: string;
}

// A node starts with one batch, which is what 8 pods take by the formula of the worst case.
const podsOfFirstBatch = 8;

export const atStart: Count = {
  // That the blocks around Azure's own five addresses are lost is an inference.
  available: (facts, _mode, prefixLength) => usableAddressCount(facts, prefixLength),
  of: firstBatch,
  when: "when they start",
};

/** Each pool has its own mode. */
const assumedMode = NetworkMode.AzureCniPodSubnetDynamic;

/** What a pool takes before any pod runs. */
export function firstBatch(size: PoolSize): PoolSize {
  return size.mode === undefined || size.mode === NetworkMode.AzureCniPodSubnetDynamic
    ? { ...size, maxPods: podsOfFirstBatch }
    : size;
}

function neededBy(facts: Facts, { of }: Count): (sizes: readonly PoolSize[]) => number {
  return (sizes) => podSubnetAddressCount(facts, assumedMode, sizes.map(of));
}

/** A check whether pod subnets have the addresses that `count` counts. */
export function podSubnetCheck({ count, ...about }: About & { count: Count }): Rule {
  const { AzureCniPodSubnetDynamic, AzureCniPodSubnetStatic } = NetworkMode;
  return subnetLoadCheck(about, {
    named: "podSubnetID",
    concerns: (need) => mayBe(need, AzureCniPodSubnetDynamic, AzureCniPodSubnetStatic),
    judge: (load, context) => judge(load, context, count),
  });
}

function* judge(
  { subnet, needs, more }: Load,
  context: RuleContext,
  count: Count,
): Generator<Answer> {
  const { facts } = context;
  const size = subnetSize(subnet);
  const needed = neededBy(facts, count);
  const one = (pool: PoolSize) => needed([pool]);
  const found = largest(needs, one);
  if (found === undefined) {
    return;
  }
  const { pool, mode, least } = found;
  const path = pool.properties.pathOf("podSubnetID");
  if (!size.known) {
    yield undecided(pool, path, `${size.reason} (${labelOf(subnet)})`);
    return;
  }
  yield* unknownValue(pool, path, mode);
  if (mode.state !== "known") {
    return;
  }
  const availableFor = (counted: Count) =>
    sum(size.cidrs, ({ prefixLength }) => counted.available(facts, mode.value, prefixLength));
  const available = availableFor(count);
  const result = fit(needs, available, needed, more);
  if (result.state === "open") {
    yield undecided(pool, path, result.reason);
  }
  if (result.state !== "over") {
    return;
  }
  const sizes = needs.map((need) => need.least);
  // What is short from the start is not reported a second time for maxPods.
  if (count !== atStart && neededBy(facts, atStart)(sizes) > availableFor(atStart)) {
    return;
  }
  const wanted = smallestPodSubnetPrefixLength(facts, mode.value, sizes.map(count.of));
  const show = (shown: PoolSize) => arithmetic(facts, count.of(shown));
  const where = `${labelOf(subnet)} ${size.cidrs.join(", ")} has ${available} usable`;
  const problem =
    needs.length === 1
      ? `needs ${show(least)} = ${result.needed} pod addresses ${count.when}, but ${where}`
      : `shares its pod subnet, and the pools of it need ${result.needed} addresses ${count.when} (${showSum(needs, one, show)}), but ${where}`;
  yield {
    answer: "violation",
    entity: pool,
    ...sizeProperty(found, least),
    problem,
    action: largerSubnet(context, subnet, wanted) ?? "give the pools pod subnets of their own",
  };
}

/** "(10 nodes + 1 surge) × 48 addresses" */
function arithmetic(facts: Facts, size: PoolSize): string {
  const perNode = podSubnetAddressesPerNode(facts, size.mode ?? assumedMode, size.maxPods);
  return `(${showNodes(size)}) × ${perNode} addresses`;
}

/** What makes a pod subnet too large for a mode, and the largest that isn't. */
interface Size {
  readonly mode: NetworkMode;
  readonly shortest: (facts: Facts) => number;
  readonly problem: (facts: Facts) => string;
}

export function podSubnetSizeCheck({ mode, shortest, problem, ...about }: About & Size): Rule {
  return subnetLoadCheck(about, {
    named: "podSubnetID",
    concerns: (need) => mayBe(need, mode),
    judge: (load, { facts }) => tooLarge(load, shortest(facts), problem(facts)),
  });
}

function* tooLarge({ subnet, needs }: Load, shortest: number, problem: string): Generator<Answer> {
  const size = subnetSize(subnet);
  const judged = needs.find(({ mode }) => mode.state === "known") ?? needs[0];
  if (judged === undefined) {
    return;
  }
  const { pool, mode } = judged;
  const path = pool.properties.pathOf("podSubnetID");
  if (!size.known) {
    yield undecided(pool, path, `${size.reason} (${labelOf(subnet)})`);
    return;
  }
  const isKnown = mapValue(mode, () => true);
  for (const cidr of size.cidrs.filter(({ prefixLength }) => prefixLength < shortest)) {
    yield* forbidAt(pool, path, isKnown, {
      problem: `refers to ${labelOf(subnet)} ${cidr}, which ${problem}`,
      action: `use a /${shortest} or smaller, such as ${cidr.subnets(shortest).next().value}`,
    });
  }
}

function mayBe({ mode }: PoolNeed, ...wanted: readonly NetworkMode[]): boolean {
  return mode.state !== "known" || wanted.includes(mode.value);
}
