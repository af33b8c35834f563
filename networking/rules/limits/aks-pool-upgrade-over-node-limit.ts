import { Moment, nodesOf } from "../../capacity/pools";
import { showNodes } from "../../cluster/pool-need";
import { known } from "../../resources/value";
import { forbid } from "../answers";
import { countPath, largestCount, poolNeedCheck } from "./shared/pools";

/** A pool that is as large as it can be has no room for the surge nodes of an upgrade. */
export const rule = poolNeedCheck(
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
  },
  ({ pool, least }, context) => {
    const most = context.facts.maxNodesPool.value;
    const needed = nodesOf(least, Moment.Upgrade);
    return forbid(pool, known(least.count <= most && needed > most), () => {
      const fits = largestCount(least, (size) => nodesOf(size, Moment.Upgrade) <= most);
      return {
        path: countPath(pool),
        value: String(least.count),
        problem: `makes ${showNodes(least)} = ${needed} nodes during an upgrade, and a pool can have ${most}`,
        action: `lower it to ${fits}, or maxSurge to ${most - least.count || "0 with maxUnavailable"}`,
      };
    });
  },
);
