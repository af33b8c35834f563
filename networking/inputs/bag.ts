import { NotKnown } from "../resources/arm-resource";

/** An object with names, as JSON and programs have it. */
export type Bag = Readonly<Record<string, unknown>>;

/** Whether a value is an object with names, not null and no list. */
export function isBag(value: unknown): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether it is one whose properties can be looked at: what isn't known yet is an object too. */
export function isKnownBag(value: unknown): value is Bag {
  return isBag(value) && !(value instanceof NotKnown);
}

/** What an object itself has under a name: any may be asked for, `constructor` too. */
export function own<T>(bag: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(bag, name) ? bag[name] : undefined;
}
