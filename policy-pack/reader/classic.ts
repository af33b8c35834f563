import { NotKnown, parseArmId } from "@aks-networking/networking";
import type { ClassicType, Shape } from "./classic-types";

interface Bag {
  [name: string]: unknown;
}

type To = Exclude<Shape[string], string>;
type Dependencies = Readonly<Record<string, readonly string[]>>;

/** Translates what the classic provider (`azure`) calls the properties of a resource into azure-native's form. */
export function fromClassic(
  { shape, always, parentIdIn }: ClassicType,
  properties: unknown,
  dependencies: Dependencies,
): { properties: unknown; dependencies: Dependencies } {
  const translated = { ...always, ...translate(properties, shape) };
  const renamed = Object.entries(dependencies).map(([name, urns]) => [topOf(shape, name), urns]);
  if (parentIdIn !== undefined && isBag(properties)) {
    // The parent is given by its id; azure-native names it, by its name and that of its group.
    const id = properties[parentIdIn];
    const parsed = typeof id === "string" ? parseArmId(id) : undefined;
    translated.resourceName = parsed?.names.at(-1) ?? id;
    translated.resourceGroupName = parsed?.resourceGroup;
    renamed.push(["resourceName", dependencies[parentIdIn] ?? []]);
  }
  return { properties: translated, dependencies: Object.fromEntries(renamed) };
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
    const to = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const { path, of, inList, pick, notTranslated }: To =
      typeof to === "object" ? to : { path: to ?? name };
    const picked = pick !== undefined && isBag(inner) ? inner[pick] : inner;
    const translated =
      notTranslated === undefined ? translateInner(picked, of) : new NotKnown(notTranslated);
    put(result, path.split("."), inList ? [translated] : translated);
  }
  return result;
}

function translateInner(value: unknown, of: Shape | undefined): unknown {
  if (of === undefined) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((element) => translateInner(element, of));
  }
  return isBag(value) ? translate(value, of) : value;
}

function put(bag: Bag, [first = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    bag[first] = value;
    return;
  }
  const inner: Bag = { ...(isBag(bag[first]) ? bag[first] : {}) };
  put(inner, rest, value);
  bag[first] = inner;
}

function topOf(shape: Shape, name: string): string {
  const to = Object.hasOwn(shape, name) ? shape[name] : undefined;
  const path = typeof to === "object" ? to.path : (to ?? name);
  return path.split(".")[0] ?? name;
}
