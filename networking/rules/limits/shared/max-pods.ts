import type { Entity } from "../../../resources/topology";
import { unknownPools, unknownValue } from "../../answers";
import type { Answer, RuleContext } from "../../rule";

export function* eachMaxPods(
  context: RuleContext,
  judge: (pool: Entity, maxPods: number, property: string) => Iterable<Answer>,
): Generator<Answer> {
  yield* unknownPools(context.topology);
  for (const pool of context.topology.pools) {
    const property = pool.properties.pathOf("maxPods");
    const maxPods = pool.properties.number("maxPods");
    if (maxPods.state === "known") {
      yield* judge(pool, maxPods.value, property);
    } else {
      yield* unknownValue(pool, property, maxPods);
    }
  }
}
