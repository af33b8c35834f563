import { Moment, nodesOf, type PoolSize } from "../capacity/pools";
import { type Facts, factsOf } from "../facts/editions";
import type { NetworkNeeds } from "./needs";

/** A pool of the planned cluster. */
export interface PlannedPool extends PoolSize {
  /** The Windows release of a Windows pool. */
  readonly windowsOsSku?: string;
}

/**
 * The nodes in as few pools as hold them with the surge of an upgrade, in equal parts. The first is the Linux system
 * pool; where Windows is wanted there is a pool for each release beside it.
 */
export function poolsFor(
  needs: Pick<NetworkNeeds, "nodes" | "maxNodes" | "podsPerNode" | "maxSurge" | "edition">,
  windowsOsSkus: readonly string[] = [],
): readonly PlannedPool[] {
  const facts = factsOf(needs.edition);
  const most = facts.maxNodesPool.value;
  for (let count = 1 + windowsOsSkus.length; ; count++) {
    const pools = equalPools(facts, needs, windowsOsSkus, count);
    if (pools.every((pool) => nodesOf(pool, Moment.Upgrade) <= most)) {
      return pools;
    }
  }
}

function equalPools(
  facts: Facts,
  {
    nodes,
    maxNodes = nodes,
    podsPerNode,
    maxSurge = facts.maxSurgeDefault.value,
  }: Parameters<typeof poolsFor>[0],
  windowsOsSkus: readonly string[],
  count: number,
): readonly PlannedPool[] {
  return Array.from({ length: count }, (_, i) => {
    const windowsOsSku = windowsOsSkus[i - 1];
    const user = windowsOsSku === undefined ? "user" : "win";
    return {
      name: i === 0 ? "system" : `${user}${i}`,
      count: share(nodes, i, count),
      maxCount: share(maxNodes, i, count),
      maxPods: podsPerNode,
      maxSurge,
      ...(windowsOsSku !== undefined && { windowsOsSku }),
    };
  });
}

/** The part of `total` that the pool at `index` of `count` gets. */
function share(total: number, index: number, count: number): number {
  return Math.floor(total / count) + Number(index < total % count);
}
