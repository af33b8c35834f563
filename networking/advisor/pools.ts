import { Moment, nodesOf, type PoolSize } from "../capacity/pools";
import { factsOf } from "../facts/editions";
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
  const { nodes, maxNodes = nodes, podsPerNode, maxSurge = facts.maxSurgeDefault.value } = needs;
  for (let count = 1 + windowsOsSkus.length; ; count++) {
    const pools = Array.from({ length: count }, (_, i): PlannedPool => {
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
    if (pools.every((pool) => nodesOf(pool, Moment.Upgrade) <= facts.maxNodesPool.value)) {
      return pools;
    }
  }
}

/** The part of `total` that the pool at `index` of `count` gets. */
function share(total: number, index: number, count: number): number {
  return Math.floor(total / count) + Number(index < total % count);
}
