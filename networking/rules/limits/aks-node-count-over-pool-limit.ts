import type { PoolNeed } from "../../cluster/pool-need";
import { isOneOf, known, valueOr } from "../../resources/value";
import { forbid } from "../answers";
import type { Answer, RuleContext } from "../rule";
import { fit, judgeFit } from "./shared/fit";
import { countPath, poolNeedCheck } from "./shared/pools";

/** What a pool may have of nodes, surge nodes included. */
export const rule = poolNeedCheck(
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
  },
  function* (need, context) {
    yield* systemPoolNodes(context, need);
    yield* impossibleNodes(need);
    const { pool, least } = need;
    const most = context.facts.maxNodesPool.value;
    const result = fit([need], most, ([size]) => size?.count ?? 0);
    yield* judgeFit(result, pool, pool.properties.pathOf(countPath(pool)), () => ({
      value: String(least.count),
      problem: `is more than the ${most} nodes that a pool can have`,
      action: `lower it to ${most} and add a second pool`,
    }));
  },
);

function systemPoolNodes(context: RuleContext, { pool }: PoolNeed): Iterable<Answer> {
  const least = context.facts.minNodesSystemPool.value;
  const path = countPath(pool) === "count" ? "count" : "minCount";
  const isTooFew = valueOr(pool.properties.number(path), least) < least;
  return forbid(pool, known(isTooFew && isOneOf(pool.properties.text("mode"), "System")), {
    path,
    problem: `is fewer than the ${least} node that a system pool must have`,
    action: `use ${least} or more`,
  });
}

/** What can't be a number of nodes. */
function* impossibleNodes({ pool }: PoolNeed): Generator<Answer> {
  for (const path of ["count", "minCount", "maxCount"]) {
    const nodes = valueOr(pool.properties.number(path), 0);
    const isNumberOfNodes = Number.isInteger(nodes) && nodes >= 0;
    // A system pool that has too few is told so already.
    const isSaid =
      nodes < 1 && path !== "maxCount" && isOneOf(pool.properties.text("mode"), "System");
    yield* forbid(pool, known(!isNumberOfNodes && !isSaid), {
      path,
      problem: "is not a whole number of nodes, 0 or more",
      action: `use ${Math.max(Math.ceil(nodes), 0)}`,
    });
  }
}
