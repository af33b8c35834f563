import type { Entity } from "../../../resources/topology";
import { isFalse, type Value, valueOr } from "../../../resources/value";
import { type Breach, judgeValue, openQuestion } from "../../answers";
import type { Answer } from "../../rule";

/** Whether the cluster autoscaler sets the number of a pool's nodes. */
export function isAutoscaled(pool: Entity): Value<boolean> {
  return pool.properties.boolean("enableAutoScaling");
}

/** What is wrong with a number of an autoscaled pool beside others; undecided for each that isn't known. */
export function* judgeAutoscaled(
  pool: Entity,
  path: string,
  others: readonly string[],
  breachOf: (
    number: number,
    ...others: readonly (number | undefined)[]
  ) => Omit<Breach, "path"> | undefined,
): Generator<Answer> {
  const condition = isAutoscaled(pool);
  if (isFalse(condition)) {
    return;
  }
  const beside = others.map((other) => pool.properties.number(other));
  for (const number of beside) {
    yield* openQuestion(pool, number);
  }
  const numbers = beside.map((number) => valueOr(number, undefined));
  yield* judgeValue(
    pool,
    path,
    pool.properties.number(path),
    (number) => breachOf(number, ...numbers),
    condition,
  );
}
