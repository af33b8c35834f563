import type { Entity } from "../../../resources/topology";
import { isOneOf, type Value } from "../../../resources/value";
import { undecided, unknownPools, unknownValue } from "../../answers";
import type { Answer, RuleContext } from "../../rule";

export function* gatewayPools(
  context: RuleContext,
  judge: (pool: Entity, count: number, property: string) => Iterable<Answer>,
): Generator<Answer> {
  yield* unknownPools(context.topology);
  for (const pool of context.topology.pools) {
    const mode: Value<string> = pool.properties.text("mode");
    const property = pool.properties.pathOf("count");
    const count = pool.properties.number("count");
    yield* unknownValue(pool, pool.properties.pathOf("mode"), mode);
    if (isOneOf(mode, "Gateway")) {
      if (count.state === "known") {
        yield* judge(pool, count.value, property);
      } else {
        const reason = count.state === "notKnown" ? count.reason : `${property} is not set`;
        yield undecided(pool, property, reason);
      }
    }
  }
}
