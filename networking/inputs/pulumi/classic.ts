import { NotKnown } from "../../resources/arm-resource";
import { parseArmId } from "../../resources/link";
import type { ClassicType, Shape, To } from "./classic-types";

interface Bag {
  [name: string]: unknown;
}

type Dependencies = Readonly<Record<string, readonly string[]>>;

/** Translates what the classic provider (`azure`) calls the properties of a resource into azure-native's form. */
export function fromClassic(
  { shape, parentIdIn, sends }: ClassicType,
  properties: unknown,
  dependencies: Dependencies,
): { properties: unknown; dependencies: Dependencies } {
  const written = translate(properties, shape);
  const translated: Bag = { ...written, ...sends?.(written) };
  const found = Object.entries(dependencies).map(([name, urns]) => [topOf(shape, name), urns]);
  const renamed = found as [string, readonly string[]][];
  if (typeof translated.id === "string") {
    // Only Azure's own answer has an id; azure-native shows this besides.
    translated.provisioningState = "Succeeded";
  }
  if (parentIdIn !== undefined && isBag(properties)) {
    // The parent is given by its id; azure-native names it, by its name and that of its group.
    const id = properties[parentIdIn];
    const parsed = typeof id === "string" ? parseArmId(id) : undefined;
    translated.resourceName = parsed?.names.at(-1) ?? id;
    translated.resourceGroupName = parsed?.resourceGroup;
    renamed.push(["resourceName", dependencies[parentIdIn] ?? []]);
  }
  return { properties: translated, dependencies: gather(renamed) };
}

/** Whether a value is an object with properties of its own. */
export function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof NotKnown)
  );
}

function translate(value: unknown, shape: Shape): Bag {
  const result: Bag = {};
  for (const [name, inner] of isBag(value) ? Object.entries(value) : []) {
    const to = toOf(shape, name);
    // The provider shows an empty text for what isn't set.
    if (inner !== null && inner !== "" && inner !== to.unset) {
      put(result, to.path.split("."), translateInner(inner, to));
    }
  }
  return result;
}

function translateInner(given: unknown, { of, inList, convert, always }: To): unknown {
  const value = convert === undefined || given instanceof NotKnown ? given : convert(given);
  const translateOne = (each: unknown) =>
    isBag(each) ? { ...always, ...translate(each, of ?? {}) } : each;
  if (of === undefined && always === undefined) {
    return value;
  }
  const translated = Array.isArray(value) ? value.map(translateOne) : translateOne(value);
  return inList ? [translated] : translated;
}

/** Two properties may go into one object; what isn't known of it stays so. */
function put(bag: Bag, [name = "", ...rest]: readonly string[], value: unknown): void {
  const before = Object.hasOwn(bag, name) ? bag[name] : undefined;
  if (before instanceof NotKnown) {
    return;
  }
  const inner: Bag = isBag(before) ? { ...before } : {};
  if (rest.length > 0) {
    put(inner, rest, value);
  } else if (isBag(value)) {
    for (const [each, of] of Object.entries(value)) {
      put(inner, [each], of);
    }
  }
  bag[name] = rest.length > 0 || isBag(value) ? inner : value;
}

function toOf(shape: Shape, name: string): To {
  const to = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return typeof to === "object" ? to : { path: to ?? name };
}

function topOf(shape: Shape, name: string): string {
  return toOf(shape, name).path.split(".")[0] ?? name;
}

function gather(named: readonly (readonly [string, readonly string[]])[]): Dependencies {
  const found: Record<string, readonly string[]> = {};
  for (const [name, urns] of named) {
    found[name] = [...new Set([...(found[name] ?? []), ...urns])];
  }
  return found;
}
