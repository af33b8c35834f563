import { needsOf, type PoolNeed } from "../../cluster/pool-need";
import type { Entity } from "../../resources/topology";
import { isOneOf, isTrue } from "../../resources/value";
import { undecided, unknownPools, violation } from "../answers";
import type { Answer, RuleContext } from "../rule";
import { check, ofPools } from "../subject";
import { fit } from "./shared/fit";

/** What a pool may have of nodes, surge nodes included. */
export const rule = check(
  {
    id: "aks-node-count-over-pool-limit",
    facts: ["lim-nodes-pool"],
    title: "A pool must not have more than 1,000 nodes, a system pool not fewer than 1",
    severity: "high",
    description: "Azure refuses larger pools.",
    remediation: "Split the pool in two, each of 1,000 nodes or fewer.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"count was 0. It must be greater or equal to minCount:1 and less than or equal to maxCount:1000"; "any system pools to have <1 node" not allowed; current size + surge > 1,000: "AKS rejects the upgrade before it starts"',
      sources: [
        "GH CAPZ#5947 (2025-10-27)",
        "GH Azure/AKS#4298, maintainer (2025-05-30)",
        "docs upgrade-aks-node-pools-rolling.md:43 (2026-05-29)",
        'API count "0 to 1000 (inclusive)"',
      ],
    },
    url: "aks/upgrade-aks-node-pools-rolling",
    subjects: ofPools,
  },
  function* (context) {
    const most = context.facts.maxNodesPool.value;
    yield* unknownPools(context.topology);
    for (const cluster of context.topology.clusters) {
      for (const need of needsOf(context, cluster)) {
        yield* systemPoolNodes(context, need);
        yield* impossibleNodes(need);
        const { pool } = need;
        const property = pool.properties.pathOf("count");
        const result = fit([need], most, ([size]) => size?.count ?? 0);
        if (result.state === "open") {
          yield undecided(pool, property, result.reason);
        } else if (result.state === "over") {
          yield violation(pool, pool.properties.pathOf(isScaled(pool) ? "maxCount" : "count"), {
            value: String(need.least.count),
            problem: `is more than the ${most} nodes that a pool can have`,
            action: `lower it to ${most} and add a second pool`,
          });
        }
      }
    }
  },
);

function* systemPoolNodes(context: RuleContext, { pool }: PoolNeed): Generator<Answer> {
  const least = context.facts.minNodesSystemPool.value;
  if (!isOneOf(pool.properties.text("mode"), "System")) {
    return;
  }
  for (const name of isScaled(pool) ? ["minCount"] : ["count"]) {
    const nodes = pool.properties.number(name);
    if (nodes.state === "known" && nodes.value < least) {
      yield violation(pool, pool.properties.pathOf(name), {
        value: String(nodes.value),
        problem: `is fewer than the ${least} node that a system pool must have`,
        action: `use ${least} or more`,
      });
    }
  }
}

/** What can't be a number of nodes. */
function* impossibleNodes({ pool }: PoolNeed): Generator<Answer> {
  for (const name of ["count", "minCount", "maxCount"]) {
    const nodes = pool.properties.number(name);
    const isNumberOfNodes =
      nodes.state !== "known" || (Number.isInteger(nodes.value) && nodes.value >= 0);
    // A system pool that has too few is told so already.
    const isSaid = isOneOf(pool.properties.text("mode"), "System") && name !== "maxCount";
    if (nodes.state === "known" && !isNumberOfNodes && !(isSaid && nodes.value < 1)) {
      yield violation(pool, pool.properties.pathOf(name), {
        value: String(nodes.value),
        problem: "is not a whole number of nodes, 0 or more",
        action: `use ${Math.max(Math.ceil(nodes.value), 0)}`,
      });
    }
  }
}

function isScaled(pool: Entity): boolean {
  return isTrue(pool.properties.boolean("enableAutoScaling"));
}
