import type { PoolSize } from "../../../capacity/pools";
import { type PoolNeed, poolNeeds } from "../../../cluster/pool-need";
import type { Entity } from "../../../resources/topology";
import { isTrue } from "../../../resources/value";
import { unknownPools } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, check, ofPools } from "../../subject";

/** A check of each pool whose cluster is certain, by what it takes at full scale. */
export function poolNeedCheck(
  about: About,
  judge: (need: PoolNeed, context: RuleContext) => Iterable<Answer>,
): Rule {
  return check({ subjects: ofPools, ...about }, function* (context) {
    yield* unknownPools(context.topology);
    for (const need of poolNeeds(context).values()) {
      yield* judge(need, context);
    }
  });
}

/** Where a pool's number of nodes at full scale stands. */
export function countPath({ properties }: Entity): string {
  return isTrue(properties.boolean("enableAutoScaling")) ? "maxCount" : "count";
}

/** The largest number of nodes, smaller than that of a pool, with which it fits. */
export function largestCount(pool: PoolSize, isFitting: (pool: PoolSize) => boolean): number {
  let fits = 0;
  let fails = pool.count;
  while (fails - fits > 1) {
    const count = Math.floor((fits + fails) / 2);
    if (isFitting({ ...pool, count })) {
      fits = count;
    } else {
      fails = count;
    }
  }
  return fits;
}
