import type { Entity } from "../topology/topology";
import type { Value } from "../topology/value";
import { type Answer, undecided } from "./check";

/**
 * The answers where `condition` holds, none where it doesn't. While it isn't known, a violation is undecided, and
 * what would be fine anyway stays so.
 */
export function* onlyIf(
  condition: Value<boolean>,
  entity: Entity,
  property: string,
  answers: () => Iterable<Answer>,
): Generator<Answer> {
  if (condition.state === "known" && condition.value) {
    yield* answers();
  } else if (condition.state === "notKnown") {
    for (const { answer } of answers()) {
      if (answer === "violation") {
        yield undecided(entity, property, condition.reason);
        return;
      }
    }
  }
}
