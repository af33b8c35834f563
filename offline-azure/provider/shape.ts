import { isUnknown, isValues, type Value } from "./values";

/**
 * What a property must look like: a basic type, a pattern for a string, `[shape]` for a list, or an object
 * with its properties. Properties that an object does not name are not looked at.
 */
export type Shape = BasicType | RegExp | readonly [Shape] | { readonly [property: string]: Shape };

type BasicType = "string" | "integer" | "boolean" | "object" | "stringMap";

export interface CheckFailure {
  readonly property: string;
  readonly reason: string;
}

/** Holds a value against a shape. Values that are not known yet fit every shape; enum values are not checked. */
export function shapeFailures(
  value: Value | undefined,
  shape: Shape,
  path: string,
): CheckFailure[] {
  if (value === undefined || value === null || isUnknown(value)) {
    return [];
  }
  if (shape instanceof RegExp) {
    if (typeof value !== "string") {
      return wrongType(value, "a string", path);
    }
    return shape.test(value)
      ? []
      : [{ property: path, reason: `'${path}' ${JSON.stringify(value)} does not match ${shape}` }];
  }
  if (typeof shape === "string") {
    return fitsBasicType(value, shape) ? [] : wrongType(value, nouns[shape], path);
  }
  if (isListShape(shape)) {
    return Array.isArray(value)
      ? value.flatMap((item, i) => shapeFailures(item, shape[0], `${path}[${i}]`))
      : wrongType(value, "a list", path);
  }
  return isValues(value)
    ? Object.entries(shape).flatMap(([key, inner]) =>
        shapeFailures(value[key], inner, path === "" ? key : `${path}.${key}`),
      )
    : wrongType(value, "an object", path);
}

const nouns: Record<BasicType, string> = {
  string: "a string",
  integer: "an integer",
  boolean: "a boolean",
  object: "an object",
  stringMap: "an object of strings",
};

function fitsBasicType(value: Value, type: BasicType): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "object":
      return isValues(value);
    case "stringMap":
      return isValues(value) && Object.values(value).every((item) => typeof item === "string");
    default:
      return typeof value === type;
  }
}

// TypeScript does not narrow a readonly tuple with Array.isArray.
function isListShape(shape: Exclude<Shape, BasicType | RegExp>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function wrongType(value: Value, wanted: string, path: string): CheckFailure[] {
  const got = Array.isArray(value)
    ? "a list"
    : isValues(value)
      ? "an object"
      : JSON.stringify(value);
  return [{ property: path, reason: `'${path}' must be ${wanted}, got ${got}` }];
}
