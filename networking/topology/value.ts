/**
 * A value of somebody's program: known, left out, or not known yet (an output before its resource exists,
 * a secret, a value of the wrong type). Checks answer for each of the three; nothing passes because it was missing.
 */
export type Value<T> =
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "absent" }
  | { readonly state: "notKnown"; readonly reason: string };

export const absent: Value<never> = { state: "absent" };

export function known<T>(value: T): Value<T> {
  return { state: "known", value };
}

export function notKnown(reason: string): Value<never> {
  return { state: "notKnown", reason };
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

/** Whether `value` is one of `texts`, in any case; false when it was left out, not known while it isn't. */
export function is(value: Value<string>, ...texts: readonly string[]): Value<boolean> {
  return value.state === "notKnown" ? value : known(isOneOf(value, ...texts));
}

/** Whether a condition is known to hold. */
export function isTrue(condition: Value<boolean>): boolean {
  return condition.state === "known" && condition.value;
}

/** The opposite; what is absent doesn't hold. */
export function not(condition: Value<boolean>): Value<boolean> {
  return condition.state === "absent" ? known(true) : mapValue(condition, (value) => !value);
}

/** Whether one of the conditions holds: true as soon as one does. */
export function anyOf(...conditions: readonly Value<boolean>[]): Value<boolean> {
  return not(allOf(...conditions.map((condition) => not(condition))));
}

/** Whether all conditions hold: false as soon as one is, also while others aren't known. An absent one is false. */
export function allOf(...conditions: readonly Value<boolean>[]): Value<boolean> {
  const isFalse = ({ state, value }: { state: string; value?: boolean }) =>
    state === "absent" || value === false;
  if (conditions.some(isFalse)) {
    return known(false);
  }
  return conditions.find(({ state }) => state === "notKnown") ?? known(true);
}
