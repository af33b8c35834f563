import type { Entity } from "../../../resources/topology";
import { isOneOf } from "../../../resources/value";
import { undecided, unknownValue } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, poolCheck } from "../../subject";

/** A check of the number of nodes that a gateway pool has. */
export function gatewayPoolCheck(
  about: About,
  judge: (pool: Entity, count: number, property: string, context: RuleContext) => Iterable<Answer>,
): Rule {
  return poolCheck(about, function* (pool, context) {
    const mode = pool.properties.text("mode");
    const property = pool.properties.pathOf("count");
    const count = pool.properties.number("count");
    yield* unknownValue(pool, pool.properties.pathOf("mode"), mode);
    if (isOneOf(mode, "Gateway")) {
      yield* unknownValue(pool, property, count);
      if (count.state === "known") {
        yield* judge(pool, count.value, property, context);
      } else if (count.state === "absent") {
        yield undecided(pool, property, `${property} is not set`);
      }
    }
  });
}
