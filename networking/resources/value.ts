/**
 * A value of a program: known, left out, or not known yet (an output before its resource exists,
 * a secret, a value of the wrong type). Checks answer for each of the three; nothing passes because it was missing.
 */
export type Value<T> =
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "absent" }
  | {
      readonly state: "notKnown";
      readonly reason: string;
      /** Where what isn't known stands, from the root of its resource; left out where that is no one place. */
      readonly property?: string;
    };

export const absent: Value<never> = { state: "absent" };

export function known<T>(value: T): Value<T> {
  return { state: "known", value };
}

export function notKnown(reason: string, property?: string): Value<never> {
  return { state: "notKnown", reason, ...(property !== undefined && { property }) };
}

/** Applies `convert` to a known value and leaves the other two as they are. */
export function mapValue<T, U>(value: Value<T>, convert: (value: T) => U): Value<U> {
  return value.state === "known" ? known(convert(value.value)) : value;
}

/** The known value, or `otherwise` when it was left out or isn't known. */
export function valueOr<T, U>(value: Value<T>, otherwise: U): T | U {
  return value.state === "known" ? value.value : otherwise;
}

/** Whether `value` is known and one of `texts`, in any case: Azure compares its enums that way. */
export function isOneOf(value: Value<string>, ...texts: readonly string[]): boolean {
  return (
    value.state === "known" &&
    texts.some((text) => text.toLowerCase() === value.value.toLowerCase())
  );
}

/** Whether `value` is known and not one of `texts`, in any case. */
export function isOtherThan(value: Value<string>, ...texts: readonly string[]): boolean {
  return value.state === "known" && !isOneOf(value, ...texts);
}

/** What was left out, replaced by `otherwise`. */
export function orElse<T>(value: Value<T>, otherwise: Value<T>): Value<T> {
  return value.state === "absent" ? otherwise : value;
}

// Conditions: known to hold or not, or not known. An absent one doesn't hold.

/** Whether `value` is one of `texts`, in any case; absent when it was left out. */
export function is(value: Value<string>, ...texts: readonly string[]): Value<boolean> {
  return mapValue(value, () => isOneOf(value, ...texts));
}

/** Whether a list has an element. */
export function isFilled(list: Value<readonly unknown[]>): Value<boolean> {
  return mapValue(list, ({ length }) => length > 0);
}

/** Whether a condition is known to hold. */
export function isTrue(condition: Value<boolean>): boolean {
  return condition.state === "known" && condition.value;
}

/** Whether a condition is known not to hold. */
export function isFalse(condition: Value<boolean>): boolean {
  return condition.state === "absent" || (condition.state === "known" && !condition.value);
}

/** The opposite. */
export function not(condition: Value<boolean>): Value<boolean> {
  return condition.state === "notKnown" ? condition : known(isFalse(condition));
}

/** Whether one of the conditions holds: true as soon as one does, also while others aren't known. */
export function anyOf(...conditions: readonly Value<boolean>[]): Value<boolean> {
  return (
    conditions.find(isTrue) ?? conditions.find(({ state }) => state === "notKnown") ?? known(false)
  );
}

/** Whether all conditions hold: false as soon as one doesn't, also while others aren't known. */
export function allOf(...conditions: readonly Value<boolean>[]): Value<boolean> {
  return conditions.some(isFalse)
    ? known(false)
    : (conditions.find(({ state }) => state === "notKnown") ?? known(true));
}
