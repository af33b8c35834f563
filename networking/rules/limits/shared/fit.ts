import { sum } from "../../../capacity/addresses";
import { fullScale, type PoolSize } from "../../../capacity/pools";
import { missingPools } from "../../../cluster/cluster-subnets";
import { needsOf, type PoolNeed, showNodes, showPoolAmong } from "../../../cluster/pool-need";
import type { Entity } from "../../../resources/topology";
import { undecided, violation } from "../../answers";
import type { Answer, RuleContext } from "../../rule";

/** Whether pools fit into something, as far as it can be told. */
export type Fit =
  /** They don't, however small what isn't known turns out to be. `needed` is the least. */
  | { readonly state: "over"; readonly needed: number }
  | { readonly state: "fits" }
  | { readonly state: "open"; readonly reason: string };

/** Compares what pools need with what is available; `more` says why there may be more pools. */
export function fit(
  needs: readonly PoolNeed[],
  available: number,
  count: (sizes: readonly PoolSize[]) => number,
  more?: string,
): Fit {
  const needed = count(needs.map(({ least }) => least));
  if (needed > available) {
    return { state: "over", needed };
  }
  const most = needs.flatMap((need) => need.most ?? []);
  const certain = most.length === needs.length && more === undefined;
  if (certain && count(most) <= available) {
    return { state: "fits" };
  }
  const unbounded = needs.find((need) => need.most === undefined);
  const open = unbounded ?? needs.find(({ reasons }) => reasons.length > 0);
  const reason = more ?? open?.reasons.join("; ");
  return { state: "open", reason: reason ?? "the number of nodes isn't known" };
}

/** A violation where pools don't fit, undecided where that can't be told. */
export function* judgeFit(
  result: Fit,
  entity: Entity,
  property: string,
  breachOf: (needed: number) => Parameters<typeof violation>[2],
): Generator<Answer> {
  if (result.state === "over") {
    yield violation(entity, property, breachOf(result.needed));
  } else if (result.state === "open") {
    yield undecided(entity, property, result.reason);
  }
}

/** Compares the nodes that a cluster has at full scale with the most that it may have. */
export function fitNodes(context: RuleContext, cluster: Entity, most: number): Fit {
  const count = (sizes: readonly PoolSize[]) => sum(sizes, fullScale);
  return fit(needsOf(context, cluster), most, count, missingPools(context.topology, cluster));
}

/** The same as a sum, for a message. */
export function showNodesOf(context: RuleContext, cluster: Entity): string {
  return showSum(needsOf(context, cluster), fullScale, ({ count }) => `${count} nodes`);
}

/** The pool that takes most, on which a shortage of several is reported; never one outside the program. */
export function largest(
  needs: readonly PoolNeed[],
  count: (size: PoolSize) => number,
): PoolNeed | undefined {
  let found: PoolNeed | undefined;
  for (const need of needs) {
    const judged = need.pool.resource.existing !== true;
    if (judged && (found === undefined || count(need.least) > count(found.least))) {
      found = need;
    }
  }
  return found;
}

/** "agentPoolProfiles[0]: 3 nodes + 1 surge = 4, node pool "user": 10 nodes + 1 surge = 11" for the largest ones. */
export function showSum(
  needs: readonly PoolNeed[],
  count: (size: PoolSize) => number,
  show: (size: PoolSize) => string = showNodes,
): string {
  const shown = [...needs].sort((a, b) => count(b.least) - count(a.least)).slice(0, 5);
  const parts = shown.map((need) => {
    const text = show(need.least);
    const isSum = /[+×]/.test(text);
    return `${showPoolAmong(need, needs)} ${text}${isSum ? ` = ${count(need.least)}` : ""}`;
  });
  const rest = needs.length - shown.length;
  return [...parts, ...(rest > 0 ? [`and ${rest} more`] : [])].join(", ");
}
