import type { Entity } from "../../../resources/topology";
import { unknownValue } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, poolCheck } from "../../subject";

/** A check of the maxPods that a pool has. */
export function maxPodsCheck(
  about: About,
  judge: (
    pool: Entity,
    maxPods: number,
    property: string,
    context: RuleContext,
  ) => Iterable<Answer>,
): Rule {
  return poolCheck(about, function* (pool, context) {
    const property = pool.properties.pathOf("maxPods");
    const maxPods = pool.properties.number("maxPods");
    yield* unknownValue(pool, property, maxPods);
    if (maxPods.state === "known") {
      yield* judge(pool, maxPods.value, property, context);
    }
  });
}
