import { NotKnown } from "../../resources/arm-resource";
import { parseArmId } from "../../resources/link";
import { isKnownBag, own } from "../bag";
import type { ClassicType, Shape, To } from "./classic-types";

/** A bag that is being filled. */
type Filled = Record<string, unknown>;
type Dependencies = Readonly<Record<string, readonly string[]>>;

/** Translates what the classic provider (`azure`) calls the properties of a resource into azure-native's form. */
export function fromClassic(
  { shape, parentIdIn, sends }: ClassicType,
  properties: unknown,
  dependencies: Dependencies,
): { properties: unknown; dependencies: Dependencies } {
  const written = translate(properties, shape);
  const translated: Filled = { ...written, ...sends?.(written) };
  const renamed = Object.entries(dependencies).map(([name, urns]): [string, readonly string[]] => [
    toOf(shape, name).path.split(".")[0] ?? name,
    urns,
  ]);
  if (typeof translated.id === "string") {
    // Only Azure's own answer has an id; azure-native shows this besides.
    translated.provisioningState = "Succeeded";
  }
  if (parentIdIn !== undefined && isKnownBag(properties)) {
    // The parent is given by its id; azure-native names it, by its name and that of its group.
    const id = properties[parentIdIn];
    const parsed = typeof id === "string" ? parseArmId(id) : undefined;
    translated.resourceName = parsed?.names.at(-1) ?? id;
    translated.resourceGroupName = parsed?.resourceGroup;
    renamed.push(["resourceName", dependencies[parentIdIn] ?? []]);
  }
  return { properties: translated, dependencies: gather(renamed) };
}

function translate(value: unknown, shape: Shape): Filled {
  const result: Filled = {};
  for (const [name, inner] of isKnownBag(value) ? Object.entries(value) : []) {
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
    isKnownBag(each) ? { ...always, ...translate(each, of ?? {}) } : each;
  if (of === undefined && always === undefined) {
    return value;
  }
  const translated = Array.isArray(value) ? value.map(translateOne) : translateOne(value);
  return inList ? [translated] : translated;
}

/** Two properties may go into one object; what isn't known of it stays so. */
function put(bag: Filled, [name = "", ...rest]: readonly string[], value: unknown): void {
  const before = own(bag, name);
  if (before instanceof NotKnown) {
    return;
  }
  const inner: Filled = isKnownBag(before) ? { ...before } : {};
  if (rest.length > 0) {
    put(inner, rest, value);
  } else if (isKnownBag(value)) {
    for (const [each, of] of Object.entries(value)) {
      put(inner, [each], of);
    }
  }
  bag[name] = rest.length > 0 || isKnownBag(value) ? inner : value;
}

function toOf(shape: Shape, name: string): To & { readonly path: string } {
  const to = own(shape, name);
  return typeof to === "object" ? { path: name, ...to } : { path: to ?? name };
}

function gather(named: readonly [string, readonly string[]][]): Dependencies {
  const found: Record<string, readonly string[]> = {};
  for (const [name, urns] of named) {
    found[name] = [...new Set([...(found[name] ?? []), ...urns])];
  }
  return found;
}
