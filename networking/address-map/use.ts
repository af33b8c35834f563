import {
  nodeBlockLength,
  nodeSubnetAddressCount,
  nodeSubnetAddressesPerNode,
  podCidrNodeBlocks,
  podSubnetAddressCount,
  podSubnetAddressesPerNode,
  podSubnetUsableAddressCount,
  sum,
  usableAddressCount,
} from "../capacity/addresses";
import { Moment, nodesOf, type PoolSize } from "../capacity/pools";
import type { Cidr } from "../cidr";
import { duringUpgrade, type PoolNeed, poolNeeds, showNodes } from "../cluster/pool-need";
import { NetworkMode } from "../facts/network-mode";
import { hasNodeBlocks } from "../network-modes";
import type { Entity, RangedEntity } from "../resources/topology";
import { valueOr } from "../resources/value";
import type { RuleContext } from "../rules/rule";
import type { MapUse } from "./address-map";
import type { SubnetTenants } from "./tenants";

/** How full a subnet is of nodes or pods; undefined where that isn't known at all. */
export function subnetUse(
  context: RuleContext,
  subnet: RangedEntity,
  tenants: SubnetTenants,
  cidr: Cidr,
): MapUse | undefined {
  if (cidr.family !== 4 || subnet.ranges.length === 0) {
    return undefined;
  }
  const pools = tenants.nodes.length > 0 ? tenants.nodes : tenants.pods;
  const needs = needsOf(context, pools);
  const first = needs[0];
  if (first === undefined || needs.length < pools.length) {
    return undefined;
  }
  if (tenants.nodes.length > 0) {
    // Each pool has its own mode where it is known; otherwise the one that takes least.
    const mode = NetworkMode.AzureCniOverlay;
    return useOf(
      needs,
      "addresses",
      usableAddressCount(context.facts, cidr.prefixLength),
      (sizes, moment) => nodeSubnetAddressCount(mode, sizes, {}, moment),
      (size) =>
        nodeSubnetAddressesPerNode(size.mode ?? mode, size.maxPods) === 1
          ? ""
          : `(${size.maxPods} pods + 1)`,
    );
  }
  const mode = valueOr(first.mode, undefined);
  return mode === undefined
    ? undefined
    : useOf(
        needs,
        "addresses",
        podSubnetUsableAddressCount(context.facts, mode, cidr.prefixLength),
        (sizes, moment) => podSubnetAddressCount(context.facts, mode, sizes, moment),
        (size) =>
          `${podSubnetAddressesPerNode(context.facts, size.mode ?? mode, size.maxPods)} addresses`,
      );
}

/** How many of a pod CIDR's blocks the nodes take; undefined where nodes take none. */
export function podCidrUse(context: RuleContext, cluster: Entity, cidr: Cidr): MapUse | undefined {
  const needs = needsOf(context, context.topology.poolsOf(cluster).pools);
  const mode = needs[0] && valueOr(needs[0].mode, undefined);
  if (mode === undefined || !hasNodeBlocks(mode)) {
    return undefined;
  }
  const { facts } = context;
  const blocks = podCidrNodeBlocks(facts, cidr.prefixLength, cidr.family);
  const unit = `blocks, a /${nodeBlockLength(facts, cidr.family)} for each node`;
  const nodesAt = (sizes: readonly PoolSize[], moment: Moment) =>
    sum(sizes, (size) => nodesOf(size, moment));
  return useOf(needs, unit, blocks, nodesAt, () => "");
}

function useOf(
  needs: readonly PoolNeed[],
  unit: string,
  available: number,
  count: (sizes: readonly PoolSize[], moment: Moment) => number,
  /** What a node takes, as a factor; empty for one. */
  factor: (size: PoolSize) => string,
): MapUse {
  const least = duringUpgrade(needs, (size) => count([size], Moment.Upgrade)).map(
    (need) => need.least,
  );
  const now = count(
    needs.map((need) => ({ ...need.least, count: need.initial ?? 0 })),
    Moment.Now,
  );
  // Without a surge the sizes are those of full scale.
  const full = count(
    least.map((size) => ({ ...size, maxSurge: 0, blueGreen: false })),
    Moment.Upgrade,
  );
  const upgrade = count(least, Moment.Upgrade);
  const reason = needs.flatMap(({ reasons }) => reasons)[0];
  const terms = least.map((size) => {
    const each = factor(size);
    return each === "" ? showNodes(size) : `(${showNodes(size)}) × ${each}`;
  });
  return {
    unit,
    available,
    now: Math.min(now, full),
    full,
    upgrade,
    arithmetic: `${terms.join(" + ")} = ${upgrade} of ${available} ${unit}`,
    ...(reason !== undefined && { atLeast: reason }),
  };
}

function needsOf(context: RuleContext, pools: readonly Entity[]): readonly PoolNeed[] {
  const needs = poolNeeds(context);
  return pools.flatMap((pool) => needs.get(pool) ?? []);
}
