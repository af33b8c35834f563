import type { Properties } from "../../topology/properties";
import type { Entity } from "../../topology/topology";
import { isOneOf, type Value } from "../../topology/value";
import { undecided } from "../answers";
import type { Answer, Violation } from "../check";

/** Whether a condition holds: yes, no, or not known before deployment. */
export type Truth =
  | { readonly state: "yes" }
  | { readonly state: "no" }
  | { readonly state: "notKnown"; readonly property: string; readonly reason: string };

export const yes: Truth = { state: "yes" };
export const no: Truth = { state: "no" };

export function notKnownYet(property: string, reason: string): Truth {
  return { state: "notKnown", property, reason };
}

export function truth(holds: boolean): Truth {
  return holds ? yes : no;
}

/** Yes when all hold; no as soon as one doesn't, whatever isn't known. */
export function allOf(...truths: readonly Truth[]): Truth {
  return (
    truths.find(({ state }) => state === "no") ??
    truths.find(({ state }) => state === "notKnown") ??
    yes
  );
}

/** Yes as soon as one holds; no when none does. */
export function anyOf(...truths: readonly Truth[]): Truth {
  return (
    truths.find(({ state }) => state === "yes") ??
    truths.find(({ state }) => state === "notKnown") ??
    no
  );
}

export function not(condition: Truth): Truth {
  return condition.state === "notKnown" ? condition : truth(condition.state === "no");
}

/** What a value says, with the answer for one that was left out. */
export function when<T>(
  value: Value<T>,
  property: string,
  holds: (value: T) => boolean,
  ifAbsent: Truth,
): Truth {
  if (value.state === "notKnown") {
    return notKnownYet(property, value.reason);
  }
  return value.state === "absent" ? ifAbsent : truth(holds(value.value));
}

/** Whether the text at `path` is one of `texts`, in any case. */
export function isText(
  properties: Properties,
  path: string,
  texts: readonly string[],
  ifAbsent: Truth = no,
): Truth {
  const value = properties.text(path);
  return when(value, properties.pathOf(path), () => isOneOf(value, ...texts), ifAbsent);
}

/** Whether the switch at `path` is on. */
export function isTrue(properties: Properties, path: string, ifAbsent: Truth = no): Truth {
  return when(properties.boolean(path), properties.pathOf(path), (value) => value, ifAbsent);
}

/** Whether something stands at `path`, known or not. An empty text is nothing. */
export function isGiven(properties: Properties, path: string): Truth {
  const text = properties.text(path);
  // Where what holds it isn't known, any name leads to that.
  const sibling = path.replace(/[^.]*$/, "no such property");
  if (text.state === "notKnown" && properties.has(sibling)) {
    return notKnownYet(properties.pathOf(path), text.reason);
  }
  return truth(properties.has(path) && !(text.state === "known" && text.value === ""));
}

/** Whether the list at `path` has an element. */
export function isFilled(properties: Properties, path: string): Truth {
  return when(properties.texts(path), properties.pathOf(path), (list) => list.length > 0, no);
}

/** What breaks a rule: the path in the entity, and the rest of the sentence about what stands there. */
export interface Breach extends Pick<Violation, "problem" | "action" | "errorCode"> {
  readonly path: string;
  /**
   * The value as messages show it, empty to show none. Default: what is written there, if it is a text, number or
   * switch.
   */
  readonly value?: string;
}

/** Undecided when nobody knows yet whether `condition` holds. */
export function* openQuestion(entity: Entity, condition: Truth): Generator<Answer> {
  if (condition.state === "notKnown") {
    yield undecided(entity, condition.property, condition.reason);
  }
}

/** A violation when `condition` holds, undecided when nobody knows yet. */
export function* forbid(entity: Entity, condition: Truth, breach: Breach): Generator<Answer> {
  if (condition.state === "notKnown") {
    yield undecided(entity, condition.property, condition.reason);
  } else if (condition.state === "yes") {
    const { path, value: shown, ...rest } = breach;
    const value = (shown ?? written(entity.properties, path)) || undefined;
    yield {
      answer: "violation",
      entity,
      property: entity.properties.pathOf(path),
      ...rest,
      ...(value !== undefined && { value }),
    };
  }
}

function written(properties: Properties, path: string): string | undefined {
  for (const value of [properties.text(path), properties.number(path), properties.boolean(path)]) {
    if (value.state === "known" && value.value !== "") {
      return String(value.value);
    }
  }
  return undefined;
}
