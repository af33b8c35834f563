import {
  nodeSubnetAddressCount,
  nodeSubnetAddressesPerNode,
  sum,
  usableAddressCount,
} from "../../../capacity/addresses";
import { Moment, nodesOf, type PoolSize } from "../../../capacity/pools";
import { smallestNodeSubnetPrefixLength } from "../../../capacity/smallest-prefix";
import { isPrivate, isVnetIntegrated } from "../../../cluster/cluster-settings";
import {
  atCreation,
  atFullScale,
  duringUpgrade,
  type PoolNeed,
  showNodes,
  showPoolAmong,
  sizeProperty,
  unknownMode,
} from "../../../cluster/pool-need";
import { NetworkMode } from "../../../network-modes";
import { labelOf } from "../../../resources/topology";
import { isTrue } from "../../../resources/value";
import { undecided } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import type { About } from "../../subject";
import { type Fit, fit, largest, showSum } from "./fit";
import { largestCount } from "./pools";
import { type Load, largerSubnet, subnetLoadCheck, subnetSize } from "./subnet-load";

/** When addresses are counted: when pools are made or scaled, at full scale, or then while one pool is upgraded. */
export type Counted = "creation" | "fullScale" | "upgrade";

/** The needs that are counted at a moment. */
export function countedNeeds(
  all: readonly PoolNeed[],
  counted: Counted,
  weight: (size: PoolSize) => number,
): readonly PoolNeed[] {
  if (counted === "upgrade") {
    return duringUpgrade(all, weight);
  }
  return all.map(counted === "creation" ? atCreation : atFullScale);
}

/** The moment before, whose shortage is said instead of this one's. */
const countedBefore = { creation: undefined, fullScale: "creation", upgrade: "fullScale" } as const;

/** A check of each node subnet with the pools that are counted in it. */
export function nodeSubnetCheck({ counted, ...about }: About & { counted: Counted }): Rule {
  return subnetLoadCheck(
    { asked: "early", ...about },
    {
      named: "vnetSubnetID",
      judge: (load, context) => judgeNodeSubnet(load, context, counted),
    },
  );
}

/** A moment is left out where not even the one before fits. */
function* judgeNodeSubnet(
  { subnet, needs: all, more }: Load,
  context: RuleContext,
  counted: Counted,
): Generator<Answer> {
  const needs = countedNeeds(all, counted, addressesOf);
  const size = subnetSize(subnet);
  const found = largest(needs, addressesOf);
  if (found === undefined) {
    return;
  }
  const path = found.pool.properties.pathOf("vnetSubnetID");
  if (!size.known) {
    yield undecided(found.pool, path, `${size.reason} (${labelOf(subnet)})`);
    return;
  }
  const available = sum(size.cidrs, ({ prefixLength }) =>
    usableAddressCount(context.facts, prefixLength),
  );
  const extras = { privateEndpoints: needs.filter(hasPrivateEndpoint).length };
  const count = (sizes: readonly PoolSize[]) => nodeSubnetAddressCount(assumedMode, sizes, extras);
  const fitAt = (moment: readonly PoolNeed[]): Fit => {
    const result = fit(moment, available, count, more ?? unknownMode(all));
    const isNear = result.state === "over" && result.needed <= available + slackOf(moment);
    return isNear ? { state: "fits" } : result;
  };
  const before = countedBefore[counted];
  if (before !== undefined && fitAt(countedNeeds(all, before, addressesOf)).state === "over") {
    return;
  }
  const result = fitAt(needs);
  if (result.state === "open") {
    yield undecided(found.pool, path, result.reason);
  }
  if (result.state !== "over") {
    return;
  }
  const sizes = all.map(({ least }) => least);
  const wanted = smallestNodeSubnetPrefixLength(context.facts, assumedMode, sizes, extras);
  const own = all.find(({ pool }) => pool === found.pool) ?? found;
  const room = available - count(sizes) + addressesOf(own.least);
  const when = counted === "creation" ? "" : " at full scale";
  const where = `${labelOf(subnet)} ${size.cidrs.join(", ")} has ${available} usable`;
  const endpoint =
    extras.privateEndpoints === 0
      ? ""
      : ` + ${extras.privateEndpoints} for the private API server endpoint`;
  const problem =
    needs.length === 1
      ? `needs ${arithmetic(found.least)}${endpoint} = ${result.needed} addresses${when}, but ${where}`
      : `shares its subnet with ${others(needs, found)}, and together they need ${result.needed} addresses${when} (${showSum(needs, addressesOf, arithmetic)}${endpoint}), but ${where}`;
  yield {
    answer: "violation",
    entity: found.pool,
    ...sizeProperty(found, found.least),
    problem,
    action: `${largerSubnet(context, subnet, wanted) ?? "give the pools subnets of their own"}${smaller(context, own, room)}`,
    ...(counted === "creation" && { errorCode: "InsufficientSubnetSize" }),
  };
}

/** Where the mode isn't known, the one that takes least: each pool has its own mode where it is known. */
const assumedMode = NetworkMode.AzureCniOverlay;

/**
 * Near the edge Azure's count isn't on record: it counted 327 addresses for 3 nodes with 110 pods, two a node fewer
 * than the formula.
 */
function slackOf(needs: readonly PoolNeed[]): number {
  return sum(needs, ({ least, mode }) =>
    mode.state === "known" && mode.value === NetworkMode.AzureCniNodeSubnet
      ? 2 * nodesOf(least, Moment.Upgrade)
      : 0,
  );
}

function addressesOf(size: PoolSize): number {
  return nodeSubnetAddressCount(assumedMode, [size]);
}

function arithmetic(size: PoolSize): string {
  const perNode = nodeSubnetAddressesPerNode(size.mode ?? assumedMode, size.maxPods);
  return perNode === 1 ? showNodes(size) : `(${showNodes(size)}) × (${size.maxPods} pods + 1)`;
}

function others(needs: readonly PoolNeed[], { pool }: PoolNeed): string {
  const names = needs
    .filter((need) => need.pool !== pool)
    .map((need) => showPoolAmong(need, needs));
  return names.length > 3 ? `${names.length} other pools` : names.join(" and ");
}

/** " or lower maxPods to 71": what makes the pool fit where it is, if anything does. */
function smaller(context: RuleContext, { least }: PoolNeed, room: number): string {
  const nodes = nodesOf(least, Moment.Upgrade);
  if (nodeSubnetAddressesPerNode(least.mode ?? assumedMode, least.maxPods) > 1) {
    const maxPods = Math.floor(room / nodes) - 1;
    if (maxPods >= context.facts.maxPods.value.min) {
      return `, or lower maxPods to ${maxPods}`;
    }
  }
  const count = largestCount(least, (size) => addressesOf(size) <= room);
  return count > 0 ? `, or lower the pool to ${count} ${count === 1 ? "node" : "nodes"}` : "";
}

/** Whether the API server's private link endpoint takes an address of this pool's subnet: that of the first pool. */
function hasPrivateEndpoint({ pool, cluster }: PoolNeed): boolean {
  return (
    pool.properties.path === "agentPoolProfiles[0]" &&
    isTrue(isPrivate(cluster)) &&
    !isTrue(isVnetIntegrated(cluster))
  );
}
