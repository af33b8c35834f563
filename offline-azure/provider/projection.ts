import type { ResourceType } from "./resource-type";
import type { Shape } from "./shape";
import { isValues, unknownValue, type Value, type Values } from "./values";

// After pulumi-azure-native, provider/pkg/convert/sdkOutputsToSdkInputs.go.

/** The part of the outputs that are inputs too: without what only Azure sets. */
export function inputsOf(row: ResourceType, outputs: Values): Values {
  const readOnly = new Set([
    ...["id", "name", "type"],
    ...Object.keys(row.computed ?? {}).filter((property) => !(property in row.properties)),
    ...(row.readOnly ?? []),
  ]);
  return withoutReadOnly(outputs, "", readOnly);
}

/** For an import, after provider/pkg/convert/responseToSdkInputs.go: empty lists and objects are taken for not given. */
export function withoutEmpty(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const kept = keptOf(value);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function keptOf(value: Value): Value | undefined {
  if (Array.isArray(value)) {
    const kept = value.flatMap((element) => keptOf(element) ?? []);
    return kept.length > 0 ? kept : undefined;
  }
  if (isValues(value)) {
    const kept = withoutEmpty(value);
    return Object.keys(kept).length > 0 ? kept : undefined;
  }
  return value;
}

function withoutReadOnly(values: Values, base: string, readOnly: ReadonlySet<string>): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, Value][] => {
      const path = base === "" ? key : `${base}.${key}`;
      return readOnly.has(path) ? [] : [[key, valueWithoutReadOnly(value, path, readOnly)]];
    }),
  );
}

function valueWithoutReadOnly(value: Value, path: string, readOnly: ReadonlySet<string>): Value {
  if (Array.isArray(value)) {
    return value.map((element) => valueWithoutReadOnly(element, `${path}[]`, readOnly));
  }
  if (!isValues(value)) {
    return value;
  }
  // A set of strings is a list in the inputs, and an object with them as its keys in the outputs.
  return path.endsWith(".userAssignedIdentities")
    ? Object.keys(value)
    : withoutReadOnly(value, path, readOnly);
}

/**
 * Values with all that their shape has besides, as not known yet. After provider/pkg/convert/previewOutputs.go: in a preview
 * what is not set may still be filled in by Azure, inside of objects and lists too.
 */
export function withUnknowns(value: Value, shape: Shape): Value {
  if (shape instanceof RegExp || typeof shape !== "object") {
    return value;
  }
  if (Array.isArray(value)) {
    const [inner] = shape as readonly [Shape];
    return value.map((element) => withUnknowns(element, inner));
  }
  if (!isValues(value) || Array.isArray(shape)) {
    return value;
  }
  const missing = Object.keys(shape).filter((property) => value[property] === undefined);
  return {
    ...Object.fromEntries(
      Object.entries(value).map(([property, inner]) => {
        const own = (shape as { readonly [property: string]: Shape })[property];
        return [property, own === undefined ? inner : withUnknowns(inner, own)];
      }),
    ),
    ...Object.fromEntries(missing.map((property) => [property, unknownValue])),
  };
}
