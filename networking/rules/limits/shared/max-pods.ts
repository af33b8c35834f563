import type { Entity } from "../../../resources/topology";
import { openQuestion } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, poolCheck } from "../../subject";

/** A check of the maxPods that a pool has. */
export function maxPodsCheck(
  about: About,
  judge: (pool: Entity, maxPods: number, context: RuleContext) => Iterable<Answer>,
): Rule {
  return poolCheck(about, function* (pool, context) {
    const maxPods = pool.properties.number("maxPods");
    yield* openQuestion(pool, maxPods);
    if (maxPods.state === "known") {
      yield* judge(pool, maxPods.value, context);
    }
  });
}
