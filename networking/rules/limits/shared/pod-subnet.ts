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
import { labelOf, type RangedEntity } from "../../../resources/topology";
import type { Value } from "../../../resources/value";
import { undecided, violation } from "../../answers";
import type { Answer, RuleContext } from "../../rule";
import { fit, largest, showSum } from "./fit";
import { largerSubnet, subnetSize } from "./subnet-load";

/** How much of a pod subnet a judgement counts. */
export interface Count {
  readonly needed: (facts: Facts, sizes: readonly PoolSize[]) => number;
  readonly available: (facts: Facts, mode: NetworkMode, prefixLength: number) => number;
  readonly of: (size: PoolSize) => PoolSize;
  readonly when: string;
}

// A node starts with one batch, which is what 8 pods take by the formula of the worst case.
const podsOfFirstBatch = 8;

export const atStart: Count = {
  needed: (facts, sizes) => podSubnetAddressCount(facts, assumedMode, sizes.map(firstBatch)),
  // That the blocks around Azure's own five addresses are lost is an inference.
  available: (facts, _mode, prefixLength) => usableAddressCount(facts, prefixLength),
  of: firstBatch,
  when: "when they start",
};

/** Each pool has its own mode. */
export const assumedMode = NetworkMode.AzureCniPodSubnetDynamic;

/** What a pool takes before any pod runs. */
export function firstBatch(size: PoolSize): PoolSize {
  return size.mode === undefined || size.mode === NetworkMode.AzureCniPodSubnetDynamic
    ? { ...size, maxPods: podsOfFirstBatch }
    : size;
}

export function* judge(
  context: RuleContext,
  subnet: RangedEntity,
  needs: readonly PoolNeed[],
  more: string | undefined,
  count: Count,
): Generator<Answer> {
  const { facts } = context;
  const size = subnetSize(subnet);
  const needed = (sizes: readonly PoolSize[]) => count.needed(facts, sizes);
  const one = (pool: PoolSize) => needed([pool]);
  const found = largest(needs, one);
  if (found === undefined) {
    return;
  }
  const path = found.pool.properties.pathOf("podSubnetID");
  if (!size.known || found.mode.state !== "known") {
    const reason = size.known ? reasonOf(found.mode) : `${size.reason} (${labelOf(subnet)})`;
    yield undecided(found.pool, path, reason);
    return;
  }
  const mode = found.mode.value;
  const available = sum(size.cidrs, ({ prefixLength }) =>
    count.available(facts, mode, prefixLength),
  );
  const result = fit(needs, available, needed, more);
  if (result.state === "open") {
    yield undecided(found.pool, path, result.reason);
  }
  if (result.state !== "over" || alreadySaid(facts, needs, size.cidrs, count)) {
    return;
  }
  const wanted = smallestPodSubnetPrefixLength(
    facts,
    mode,
    needs.map(({ least }) => count.of(least)),
  );
  const show = (pool: PoolSize) => arithmetic(facts, count.of(pool));
  const where = `${labelOf(subnet)} ${size.cidrs.join(", ")} has ${available} usable`;
  const problem =
    needs.length === 1
      ? `needs ${show(found.least)} = ${result.needed} pod addresses ${count.when}, but ${where}`
      : `shares its pod subnet, and the pools of it need ${result.needed} addresses ${count.when} (${showSum(needs, one, show)}), but ${where}`;
  yield {
    answer: "violation",
    entity: found.pool,
    ...sizeProperty(found, found.least),
    problem,
    action: largerSubnet(context, subnet, wanted) ?? "give the pools pod subnets of their own",
  };
}

/** What is short from the start is not reported a second time for maxPods. */
function alreadySaid(
  facts: Facts,
  needs: readonly PoolNeed[],
  cidrs: readonly { prefixLength: number }[],
  count: Count,
): boolean {
  if (count === atStart) {
    return false;
  }
  const available = sum(cidrs, ({ prefixLength }) => usableAddressCount(facts, prefixLength));
  return (
    atStart.needed(
      facts,
      needs.map(({ least }) => least),
    ) > available
  );
}

/** "(10 nodes + 1 surge) × 48 addresses" */
function arithmetic(facts: Facts, size: PoolSize): string {
  const perNode = podSubnetAddressesPerNode(facts, size.mode ?? assumedMode, size.maxPods);
  return `(${showNodes(size)}) × ${perNode} addresses`;
}

export function* tooLarge(
  subnet: RangedEntity,
  needs: readonly PoolNeed[],
  shortest: number,
  problem: string,
): Generator<Answer> {
  const size = subnetSize(subnet);
  const judged = needs.find(({ mode }) => mode.state === "known") ?? needs[0];
  for (const { pool, mode } of judged ? [judged] : []) {
    const path = pool.properties.pathOf("podSubnetID");
    if (!size.known) {
      yield undecided(pool, path, `${size.reason} (${labelOf(subnet)})`);
      continue;
    }
    for (const cidr of size.cidrs.filter(({ prefixLength }) => prefixLength < shortest)) {
      if (mode.state !== "known") {
        yield undecided(pool, path, reasonOf(mode));
        continue;
      }
      yield violation(pool, path, {
        problem: `refers to ${labelOf(subnet)} ${cidr}, which ${problem}`,
        action: `use a /${shortest} or smaller, such as ${cidr.subnets(shortest).next().value}`,
      });
    }
  }
}

export function takesPodAddresses({ mode }: PoolNeed): boolean {
  return (
    mode.state !== "known" ||
    mode.value === NetworkMode.AzureCniPodSubnetDynamic ||
    mode.value === NetworkMode.AzureCniPodSubnetStatic
  );
}

export function mayBe({ mode }: PoolNeed, wanted: NetworkMode): boolean {
  return mode.state !== "known" || mode.value === wanted;
}

function reasonOf(value: Value<unknown>): string {
  return value.state === "notKnown" ? value.reason : "the network mode isn't known";
}
