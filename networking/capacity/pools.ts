import { describe } from "../cidr";
import type { NetworkMode } from "../facts/network-mode";

/** The size of a node pool, as ARM names it. Counts are whole numbers from 0. */
export interface PoolSize {
  readonly name: string;
  /** Nodes now; without an autoscaler, always. */
  readonly count: number;
  /** The autoscaler's maximum. Default: no autoscaler. */
  readonly maxCount?: number;
  /** Pods of a node: 10 to 250. */
  readonly maxPods: number;
  /**
   * Nodes that an upgrade adds: a number, or a percentage of the pool such as "33%". AKS uses the fact
   * `maxSurgeDefault` where a pool does not set it.
   */
  readonly maxSurge: number | string;
  /** Nodes that an upgrade may take away: a number or a percentage. Default: none. */
  readonly maxUnavailable?: number | string;
  /** Whether upgrades are blue-green: as many new nodes as the pool has. Default: rolling. */
  readonly blueGreen?: boolean;
  /** The mode of this pool where it is not the cluster's: pools may mix both kinds of pod subnet. */
  readonly mode?: NetworkMode;
  /** The node subnet of this pool, by name. Default: the first one. */
  readonly nodeSubnet?: string;
  /** The pod subnet of this pool, by name. Default: the first one. */
  readonly podSubnet?: string;
}

/** When nodes are counted. */
export const Moment = {
  /** The nodes of today: `count`, and no upgrade. */
  Now: "now",
  /** An upgrade at full scale: `maxCount` where the pool scales, and the surge nodes. */
  Upgrade: "upgrade",
} as const;

export type Moment = (typeof Moment)[keyof typeof Moment];

type NodeAmount =
  | { readonly ok: true; readonly amount: number; readonly percentage: boolean }
  | { readonly ok: false; readonly problem: string };

/** Reads `maxSurge` or `maxUnavailable`: 3, "3" or "33%". Never throws. */
export function parseNodeAmount(value: unknown): NodeAmount {
  const isReadable = typeof value === "number" || typeof value === "string";
  const match = /^(\d{1,4})(%?)$/.exec(isReadable ? `${value}` : "");
  if (!match) {
    return {
      ok: false,
      problem: `${describe(value)} is neither a number of nodes such as 1 nor a percentage such as 33%`,
    };
  }
  const amount = Number(match[1]);
  const percentage = match[2] === "%";
  if (percentage && amount > 100) {
    return { ok: false, problem: `${describe(value)} is more than 100% of the pool` };
  }
  return { ok: true, amount, percentage };
}

/** The nodes of a pool at full scale, without surge. */
export function fullScale(pool: PoolSize): number {
  return pool.maxCount ?? pool.count;
}

/**
 * The nodes that an upgrade adds to a pool of `nodes` nodes: percentages are rounded up, and there are never more
 * than the pool has.
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 * @throws RangeError when `maxSurge` is neither a number nor a percentage; see `parseNodeAmount`.
 */
export function surgeNodes(pool: PoolSize, nodes: number = fullScale(pool)): number {
  if (pool.blueGreen) {
    return nodes;
  }
  const surge = parseNodeAmount(pool.maxSurge);
  if (!surge.ok) {
    throw new RangeError(`maxSurge of pool ${describe(pool.name)}: ${surge.problem}`);
  }
  // Whole numbers up to the division, so that 7 % of 100 is 7 and not 8.
  const wanted = surge.percentage ? Math.ceil((surge.amount * nodes) / 100) : surge.amount;
  return Math.min(wanted, nodes);
}

/** The nodes of a pool at a moment, surge included. */
export function nodesOf(pool: PoolSize, moment: Moment): number {
  return moment === Moment.Now ? pool.count : fullScale(pool) + surgeNodes(pool);
}
