import { parseNodeAmount, surgeNodes, usableAddressCount } from "../../capacity";
import { factsOf } from "../../facts/editions";
import { minorVersion } from "../../facts/kubernetes-versions";
import { addTo } from "../../lists-by-key";
import { defaultMaxPods, mostNodes, NetworkMode } from "../../network-modes";
import type { PoolSettings } from "../settings";
import { type PathNetwork, type PathSubnet, subnetOf } from "./surroundings";

/** A pool by its nodes. */
export interface PoolNodes {
  readonly name: string;
  readonly nodes: number;
  /** Nodes that an upgrade or a reimage adds to it. */
  readonly surge: number;
  readonly maxPods: number | undefined;
  readonly pool: PoolSettings;
}

const facts = factsOf();

/** The first version whose default surge is 10 %; before it is one node. */
const tenPercentSince = "1.32";

export function poolNodes(
  pool: PoolSettings,
  mode: NetworkMode | undefined,
  version: string | undefined,
  count = pool.number("count") ?? 1,
): PoolNodes {
  // An odd count must not make the arithmetic run long.
  const nodes = Math.min(Math.max(Math.floor(count), 0), mostNodes(facts));
  const given = pool.leaf("upgradeSettings.maxSurge");
  const old =
    (minorVersion(version ?? "") ?? Number.POSITIVE_INFINITY) <
    (minorVersion(tenPercentSince) ?? 0);
  const maxSurge =
    given !== undefined && parseNodeAmount(given).ok
      ? String(given)
      : old
        ? "1"
        : facts.maxSurgeDefault.value;
  const name = pool.poolName;
  return {
    name,
    nodes,
    // Spot pools have no surge.
    surge: pool.is("scaleSetPriority", "Spot")
      ? 0
      : surgeNodes({ name, count: nodes, maxPods: 30, maxSurge }, nodes),
    maxPods: pool.number("maxPods") ?? (mode && defaultMaxPods(mode, facts)),
    pool,
  };
}

/** Whether the addresses of a subnet suffice while all pools in it are reimaged at once. */
export interface SubnetNeed {
  readonly subnet: PathSubnet;
  readonly pools: readonly PoolNodes[];
  readonly needed: number;
  readonly usable: number;
  /** "(31 nodes + 5 surge nodes) × 31 = 1,116" */
  readonly arithmetic: string;
}

export function subnetNeeds(
  pools: readonly PoolNodes[],
  networks: readonly PathNetwork[],
  mode: NetworkMode | undefined,
): readonly SubnetNeed[] {
  const bySubnet = new Map<PathSubnet, PoolNodes[]>();
  for (const each of pools) {
    const subnet = subnetOf(each.pool, networks);
    if (subnet !== undefined) {
      addTo(bySubnet, subnet, each);
    }
  }
  return [...bySubnet].flatMap(([subnet, inSubnet]) => {
    const range = subnet.ranges.find(({ family }) => family === 4);
    return range === undefined
      ? []
      : [
          {
            ...need(inSubnet, mode),
            subnet,
            pools: inSubnet,
            usable: usableAddressCount(facts, range.prefixLength),
          },
        ];
  });
}

function need(pools: readonly PoolNodes[], mode: NetworkMode | undefined) {
  const nodes = total(pools, ({ nodes: count }) => count);
  const surge = total(pools, (pool) => pool.surge);
  const perNode = ({ maxPods }: PoolNodes) =>
    mode === NetworkMode.AzureCniNodeSubnet ? (maxPods ?? 30) + 1 : 1;
  const needed = total(pools, (pool) => (pool.nodes + pool.surge) * perNode(pool));
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
export function scaledToFit(
  { pools, subnet, usable }: SubnetNeed,
  mode: NetworkMode | undefined,
  version: string | undefined,
): { name: string; from: number; to: number; need: string } | undefined {
  const largest = [...pools].sort((a, b) => b.nodes - a.nodes)[0];
  if (largest === undefined || subnet.ranges.length === 0) {
    return undefined;
  }
  for (let to = largest.nodes - 1; to >= 1; to--) {
    const changed = pools.map((pool) =>
      pool === largest ? poolNodes(pool.pool, mode, version, to) : pool,
    );
    const { needed, arithmetic } = need(changed, mode);
    if (needed <= usable) {
      return { name: largest.name, from: largest.nodes, to, need: arithmetic };
    }
  }
  return undefined;
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
