import { describe } from "../cidr";
import { onceForText } from "../once";
import { NotKnown } from "./arm-resource";
import { hasValue, nearestOf } from "./enum-value";
import { absent, known, notKnown, type Value, valueOr } from "./value";

type Enums = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a property bag by ARM path. Whatever stands there, no read throws: a value that isn't known, or of a type
 * that Azure would not take, is `notKnown` with the reason.
 */
export class Properties {
  readonly #bag: unknown;
  /** Where this bag stands in its resource: "" or a path such as `agentPoolProfiles[0]`. */
  readonly path: string;
  readonly #enums: Enums;

  /** `enums` are the values that the API has, by the path of their setting in this bag. */
  constructor(bag: unknown, path = "", enums: Enums = {}) {
    this.#bag = bag;
    this.path = path;
    this.#enums = enums;
  }

  /** The same bag, with the values that the API has for its settings. */
  withEnums(enums: Enums): Properties {
    return new Properties(this.#bag, this.path, enums);
  }

  /** The path from the resource's root, as messages name it. The path "" is that of the bag itself. */
  pathOf(path: string): string {
    return this.path === "" || path === "" ? this.path + path : `${this.path}.${path}`;
  }

  /**
   * A text; an empty one is nothing. A value that its enum doesn't have is refused by a rule of its own, so for all
   * others it is the one that was meant, or nothing: what else is wrong is said at once, not after it is mended.
   */
  text(path: string): Value<string> {
    const values = this.#enumAt(path);
    if (values === undefined) {
      return this.written(path);
    }
    const text = this.#textAlone(path);
    if (text.state !== "known" || hasValue(values, text.value)) {
      return text;
    }
    const near = nearestOf(text.value, values);
    return near === undefined ? absent : known(near);
  }

  /**
   * A text of a form, such as a version. What isn't of that form is reported by a rule of its own: for all others it is
   * not set.
   */
  formed(path: string, isOfForm: (text: string) => boolean): Value<string> {
    const text = this.#textAlone(path);
    return text.state === "known" && !isOfForm(text.value) ? absent : text;
  }

  /** A text; nothing where something else stands. */
  #textAlone(path: string): Value<string> {
    const text = this.written(path);
    return text.state === "notKnown" && !(walk(this.#bag, path) instanceof NotKnown)
      ? absent
      : text;
  }

  #enumAt(path: string): readonly string[] | undefined {
    return Object.hasOwn(this.#enums, path) ? this.#enums[path] : undefined;
  }

  /** The text as it is written, also one that its enum doesn't have. */
  written(path: string): Value<string> {
    return this.#read(path, "a text", asText);
  }

  /** The text of a property of this bag whose name may have dots in it: "net-conf.json". */
  own(name: string): Value<string> {
    const child = this.ownChild(name);
    return convertTo(child.#bag, child.path, "a text", asText);
  }

  /** The bag of the object that is such a property: the zone "cluster.local". */
  ownChild(name: string): Properties {
    const bag = this.#bag;
    const value = bag instanceof NotKnown ? bag : ownValue(bag, name);
    return new Properties(value, `${this.path}[${JSON.stringify(name)}]`);
  }

  number(path: string): Value<number> {
    return this.#read(path, "a number", (value) =>
      typeof value === "number" && Number.isFinite(value) ? value : undefined,
    );
  }

  /** A switch. Other values are reported by the rule about enums: for all others it is not set. */
  boolean(path: string): Value<boolean> {
    const value = this.writtenSwitch(path);
    const values = this.#enumAt(path);
    if (value.state !== "notKnown" || values === undefined) {
      return value;
    }
    // "true" as a text may be taken for a switch.
    const text = this.#textAlone(path);
    const isOpen = text.state === "notKnown" || hasValue(values, valueOr(text, ""));
    return isOpen ? value : absent;
  }

  /** The switch as it is written. */
  writtenSwitch(path: string): Value<boolean> {
    return this.#read(path, "true or false", (value) =>
      typeof value === "boolean" ? value : undefined,
    );
  }

  /** The elements of a list as bags of their own, each with its index in its path. */
  list(path: string): Value<readonly Properties[]> {
    return this.#elements(path, (element, at) => new Properties(element, at));
  }

  /** A list of texts, each known or not on its own, with its path. */
  texts(path: string): Value<readonly { readonly path: string; readonly text: Value<string> }[]> {
    return this.#elements(path, (element, at) => ({
      path: at,
      text: convertTo(element, at, "a text", asText),
    }));
  }

  #elements<T>(path: string, read: (element: unknown, at: string) => T): Value<readonly T[]> {
    return this.#read(path, "a list", (value) =>
      Array.isArray(value)
        ? value.map((element, i) => read(element, `${this.pathOf(path)}[${i}]`))
        : undefined,
    );
  }

  /** The names of the own properties of the object at `path`. */
  keys(path: string): Value<readonly string[]> {
    return this.#read(path, "an object", (value) =>
      isObject(value) ? Object.keys(value) : undefined,
    );
  }

  /** The bag of the object at `path`; an empty one when nothing is there. */
  child(path: string): Properties {
    return new Properties(walk(this.#bag, path), this.pathOf(path));
  }

  /** The key of the resource whose id will stand at `path`, where the value isn't known yet but its source is. */
  source(path: string): string | undefined {
    const found = walk(this.#bag, path);
    return found instanceof NotKnown ? found.comesFrom : undefined;
  }

  /**
   * Whether something is given at `path`, known or not; not known while the object that would hold it isn't. An empty
   * text is nothing.
   */
  given(path: string): Value<boolean> {
    const holder = walk(this.#bag, path.slice(0, Math.max(path.lastIndexOf("."), 0)));
    if (holder instanceof NotKnown) {
      const at = this.pathOf(path);
      return notKnown(`${at} isn't known yet: ${holder.reason}`, at);
    }
    return known(this.has(path));
  }

  /** Whether something stands at `path`, known or not. An empty text is nothing. */
  has(path: string): boolean {
    const found = walk(this.#bag, path);
    return found !== undefined && found !== "";
  }

  #read<T>(path: string, kind: string, convert: (value: unknown) => T | undefined): Value<T> {
    const found = walk(this.#bag, path);
    return found === undefined || found === ""
      ? absent
      : convertTo(found, this.pathOf(path), kind, convert);
  }
}

function convertTo<T>(
  found: unknown,
  path: string,
  kind: string,
  convert: (value: unknown) => T | undefined,
): Value<T> {
  if (found === undefined || found === null) {
    return absent;
  }
  if (found instanceof NotKnown) {
    return notKnown(`${path} isn't known yet: ${found.reason}`, path);
  }
  const converted = convert(found);
  return converted === undefined
    ? notKnown(`${path} is ${describe(found)}, not ${kind}`, path)
    : known(converted);
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/**
 * The value at `path`, undefined for nothing or null, or the `NotKnown` met on the way. Own properties only. A path may
 * go through lists: `publicIPs[0].id`.
 */
function walk(bag: unknown, path: string): unknown {
  let at: unknown = bag;
  for (const name of namesIn(path)) {
    if (at === undefined || at instanceof NotKnown) {
      return at;
    }
    at = ownValue(at, name);
  }
  return at ?? undefined;
}

function ownValue(bag: unknown, name: string): unknown {
  return isObject(bag) && Object.hasOwn(bag, name) ? bag[name] : undefined;
}

// Rules ask for the same few paths of each resource, and to take one apart costs more than to go along it.
const namesIn = onceForText((path): readonly string[] => {
  if (path === "") {
    return [];
  }
  return path.includes("[") ? path.split(/[.[\]]+/).filter((name) => name !== "") : path.split(".");
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
