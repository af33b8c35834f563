import { createHash } from "node:crypto";

/** A property value as the engine sends it: JSON, with a marker where a value is not known yet. */
export type Value = null | boolean | number | string | Value[] | Values;
export interface Values {
  [key: string]: Value;
}

/** The marker that stands for a value that is not known before the update. It is part of Pulumi's protocol. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

// Unknown arrays, assets and so on have markers of their own, which share this part.
const unknownMarker = /^04da6b54-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUnknown(value: Value | undefined): boolean {
  return typeof value === "string" && unknownMarker.test(value);
}

export function isValues(value: Value | undefined): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object, or an empty one. */
export function valuesOf(value: Value | undefined): Values {
  return isValues(value) ? value : {};
}

/** The objects of a list; anything else in it is left out. */
export function listOf(value: Value | undefined): Values[] {
  return Array.isArray(value) ? value.filter(isValues) : [];
}

/** The strings of a list; anything else in it is left out. */
export function stringsOf(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function numberOf(value: Value | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The value at a dotted path such as `networkProfile.podCidr`. */
export function at(values: Values, path: string): Value | undefined {
  let value: Value | undefined = values;
  for (const key of path.split(".")) {
    value = isValues(value) ? value[key] : undefined;
  }
  return value ?? undefined;
}

/** A copy of `values` with the value at a dotted path set. */
export function withValue(values: Values, path: string, value: Value): Values {
  const [key = "", ...rest] = path.split(".");
  return {
    ...values,
    [key]: rest.length === 0 ? value : withValue(valuesOf(values[key]), rest.join("."), value),
  };
}

/** Every string in a value, however deep. */
export function* stringsIn(value: Value): Generator<string> {
  if (typeof value === "string") {
    yield value;
  } else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) {
      yield* stringsIn(item);
    }
  }
}

/** `length` hexadecimal digits that are always the same for the same text. */
export function hexOf(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

/** A UUID that is always the same for the same text. */
export function uuidOf(text: string): string {
  const hex = hexOf(text, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}
