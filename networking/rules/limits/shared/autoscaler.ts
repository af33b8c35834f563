import type { Entity } from "../../../resources/topology";
import { isFalse, type Value } from "../../../resources/value";
import { openQuestion } from "../../answers";
import type { Answer } from "../../rule";

/** Whether the cluster autoscaler sets the number of a pool's nodes. */
export function isAutoscaled(pool: Entity): Value<boolean> {
  return pool.properties.boolean("enableAutoScaling");
}

/** Undecided for each of these numbers of an autoscaled pool that isn't known. */
export function* openNumbers(pool: Entity, ...paths: readonly string[]): Generator<Answer> {
  for (const path of isFalse(isAutoscaled(pool)) ? [] : paths) {
    yield* openQuestion(pool, pool.properties.number(path), pool.properties.pathOf(path));
  }
}
