import {
  nodeSubnetAddressCount,
  nodeSubnetAddressesPerNode,
  usableAddressCount,
} from "../../capacity/addresses";
import { type PoolSize, surgeNodes } from "../../capacity/pools";
import { smallestPodCidrPrefixLength } from "../../capacity/smallest-prefix";
import { needsOf } from "../../cluster/pool-need";
import { factsOf } from "../../facts/editions";
import { addTo } from "../../lists-by-key";
import { mostNodes, NetworkMode } from "../../network-modes";
import type { PoolSettings } from "../settings";
import type { Side } from "../side";
import { type PathNetwork, type PathSubnet, subnetOf } from "./surroundings";

/** A pool by its nodes. */
export interface PoolNodes {
  readonly name: string;
  readonly nodes: number;
  /** Nodes that an upgrade or a reimage adds to it. */
  readonly surge: number;
  /** The same as capacity counts it. */
  readonly size: PoolSize;
  readonly pool: PoolSettings;
}

export const facts = factsOf();

/** The pools of a cluster with the nodes of today, or with as many as `countOf` says. */
export function poolNodes(
  { settings, topology, cluster }: Side,
  countOf: (pool: PoolSettings) => number | undefined = (pool) => pool.number("count"),
): readonly PoolNodes[] {
  const sizes = new Map(
    needsOf({ topology, facts }, cluster).map(({ least }) => [least.name, least]),
  );
  return settings.pools.flatMap((pool, i) => {
    const size = sizes.get(`agentPoolProfiles[${i}]`);
    const [name, nodes] = [pool.poolName, 0];
    return size === undefined
      ? []
      : withNodes({ name, nodes, surge: 0, size: { ...size, name }, pool }, countOf(pool) ?? 1);
  });
}

/** The same pool with another number of nodes. */
export function withNodes(pool: PoolNodes, count: number): PoolNodes {
  // An odd count must not make the arithmetic run long.
  const nodes = Math.min(Math.max(Math.floor(count), 0), mostNodes(facts));
  const size = { ...pool.size, count: nodes };
  return { ...pool, nodes, surge: surgeNodes(size), size };
}

/** The smallest pod CIDR with a block for each node. */
export function smallestFor(pools: readonly PoolNodes[]): number | undefined {
  return smallestPodCidrPrefixLength(
    facts,
    pools.map(({ size }) => size),
  );
}

/** Whether the addresses of a subnet suffice while all pools in it are reimaged at once. */
export interface SubnetNeed {
  readonly pools: readonly PoolNodes[];
  readonly needed: number;
  readonly usable: number;
  /** "nodes 10.30.0.0/22 has 1,019 usable addresses" */
  readonly has: string;
  /** "(31 nodes + 5 surge nodes) × 31 = 1,116" */
  readonly arithmetic: string;
}

export function subnetNeeds(
  pools: readonly PoolNodes[],
  networks: readonly PathNetwork[],
): readonly SubnetNeed[] {
  const bySubnet = new Map<PathSubnet | undefined, PoolNodes[]>();
  for (const each of pools) {
    addTo(bySubnet, subnetOf(each.pool, networks), each);
  }
  return [...bySubnet].flatMap(([subnet, inSubnet]) => {
    const range = subnet?.ranges.find(({ family }) => family === 4);
    if (subnet === undefined || range === undefined) {
      return [];
    }
    const usable = usableAddressCount(facts, range.prefixLength);
    const has = `${subnet.name} ${subnet.ranges.join(",")} has ${number(usable)} usable addresses`;
    return { ...need(inSubnet), pools: inSubnet, usable, has };
  });
}

function need(pools: readonly PoolNodes[]) {
  const nodes = total(pools, ({ nodes: count }) => count);
  const surge = total(pools, (pool) => pool.surge);
  // Each pool has its own mode where it is known.
  const mode = NetworkMode.AzureCniOverlay;
  const perNode = ({ size }: PoolNodes) =>
    nodeSubnetAddressesPerNode(size.mode ?? mode, size.maxPods);
  const needed = nodeSubnetAddressCount(
    mode,
    pools.map(({ size }) => size),
  );
  const each = new Set(pools.map(perNode));
  const [only] = each;
  const count = `${counted(nodes, "node")} + ${counted(surge, "surge node")}`;
  const arithmetic =
    each.size > 1
      ? `${count}, with ${pools.map((pool) => `${perNode(pool)} addresses a node in ${pool.name}`).join(" and ")}, are ${number(needed)}`
      : only === 1
        ? `${count} = ${number(needed)}`
        : `(${count}) × ${only} = ${number(needed)}`;
  return { needed, arithmetic };
}

/** The most nodes that one pool may have so that the need fits: the largest pool gives way. Undefined where none does. */
export function scaledToFit({
  pools,
  usable,
}: SubnetNeed): { name: string; from: number; to: number; need: string } | undefined {
  const largest = largestOf(pools);
  if (largest === undefined) {
    return undefined;
  }
  for (let to = largest.nodes - 1; to >= 1; to--) {
    const changed = pools.map((pool) => (pool === largest ? withNodes(pool, to) : pool));
    const { needed, arithmetic } = need(changed);
    if (needed <= usable) {
      return { name: largest.name, from: largest.nodes, to, need: arithmetic };
    }
  }
  return undefined;
}

export function largestOf(pools: readonly PoolNodes[]): PoolNodes | undefined {
  return pools.toSorted((a, b) => b.nodes - a.nodes)[0];
}

export function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

/** "1 node", "1,116 nodes" */
export function counted(count: number, what: string): string {
  return `${number(count)} ${what}${count === 1 ? "" : "s"}`;
}

export function number(value: number): string {
  return value.toLocaleString("en-US");
}
