import type { Entity } from "../../../resources/topology";
import { allOf, isTrue, mapValue, notKnown, orElse } from "../../../resources/value";
import { openQuestion } from "../../answers";
import { has } from "../../conditions";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, poolCheck } from "../../subject";

export const isGateway = has("mode", "Gateway");

/** A check of the number of nodes that a gateway pool has. */
export function gatewayPoolCheck(
  about: About,
  judge: (pool: Entity, count: number, context: RuleContext) => Iterable<Answer>,
): Rule {
  return poolCheck(about, function* (pool, context) {
    const { properties } = pool;
    const at = properties.pathOf("count");
    const count = orElse(properties.number("count"), notKnown(`${at} is not set`, at));
    const isCounted = allOf(
      isGateway(pool, context),
      mapValue(count, () => true),
    );
    yield* openQuestion(pool, isCounted);
    if (isTrue(isCounted) && count.state === "known") {
      yield* judge(pool, count.value, context);
    }
  });
}
