import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { needsOf, showNodes } from "../../cluster/pool-need";
import { isTrue } from "../../resources/value";
import { unknownPools, violation } from "../answers";
import { check, ofPools } from "../subject";

/** A pool that is as large as it can be has no room for the surge nodes of an upgrade. */
export const rule = check(
  {
    id: "aks-pool-upgrade-over-node-limit",
    partOf: "aks-node-count-over-pool-limit",
    facts: ["lim-nodes-pool"],
    title: "A pool should have room for surge nodes below 1,000 nodes",
    description: "Azure rejects an upgrade whose surge nodes would make the pool larger than that.",
    severity: "low",
    remediation: "Lower count or maxCount, or maxSurge.",
    evidence: {
      grade: "documented",
      holds: "always",
      says: 'such a pool is created and scaled; while it is that large, "AKS rejects the upgrade before it starts"',
      sources: ["docs upgrade-aks-node-pools-rolling.md:43 (2026-05-29)"],
    },
    url: "aks/upgrade-aks-node-pools-rolling",
    subjects: ofPools,
  },
  function* (context) {
    yield* unknownPools(context.topology);
    const most = context.facts.maxNodesPool.value;
    for (const cluster of context.topology.clusters) {
      for (const { pool, least } of needsOf(context, cluster)) {
        const needed = nodesOf(least, Moment.Upgrade);
        if (least.count <= most && needed > most) {
          const scaled = isTrue(pool.properties.boolean("enableAutoScaling"));
          yield violation(pool, pool.properties.pathOf(scaled ? "maxCount" : "count"), {
            value: String(least.count),
            problem: `makes ${showNodes(least)} = ${needed} nodes during an upgrade, and a pool can have ${most}`,
            action: `lower it to ${largestCount(least, most)}, or maxSurge to ${most - least.count || "0 with maxUnavailable"}`,
          });
        }
      }
    }
  },
);

function largestCount(pool: PoolSize, most: number): number {
  let count = pool.count;
  while (count > 0 && nodesOf({ ...pool, count }, Moment.Upgrade) > most) {
    count--;
  }
  return count;
}
