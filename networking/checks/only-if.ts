import type { Link } from "../topology/link";
import type { Entity } from "../topology/topology";
import type { Value } from "../topology/value";
import { type Answer, throughLink, undecided } from "./check";

/**
 * The answers where `condition` holds, none where it doesn't. While it isn't known, what would be answered is
 * undecided, and what would be fine anyway stays so.
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
    for (const _answer of answers()) {
      yield undecided(entity, property, condition.reason);
      return;
    }
  }
}

/** `throughLink` for what must be seen to be judged: undecided where it is outside the program. */
export function* throughLinkInside<T>(
  link: Link<T>,
  entity: Entity,
  property: string,
  judgeTarget: (target: T) => Iterable<Answer>,
): Generator<Answer> {
  if (link.state === "outside") {
    yield undecided(entity, property, `${property} ${link.id} isn't part of the program`);
  } else {
    yield* throughLink(link, entity, property, judgeTarget);
  }
}
