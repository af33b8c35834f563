import { inspect } from "node:util";
import { parseCidr } from "@aks-networking/networking";
import { isLater } from "../args/read-args";

/** Values of a Helm chart. */
export type Values = { readonly [name: string]: unknown };

export interface MergedValues {
  readonly values: Values;
  /** Where what is given contradicts the pod range. */
  readonly problems: readonly string[];
  /** Values for the rules: with the pod range in the place of a pool that `problems` are about, so that each is said once. */
  readonly judged: Values;
}

/**
 * The values given for a chart over those that a cluster on Azure starts from, as Helm merges them: objects key by key,
 * all else replaced. A list of objects is merged element by element, so that a pool can be given without its range.
 */
export function mergeValues(defaults: unknown, given: unknown): unknown {
  if (given === undefined) {
    return defaults;
  }
  if (isObject(defaults) && isObject(given)) {
    const names = new Set([...Object.keys(defaults), ...Object.keys(given)]);
    return Object.fromEntries(
      [...names].map((name) => [name, mergeValues(ownOf(defaults, name), ownOf(given, name))]),
    );
  }
  if (Array.isArray(defaults) && Array.isArray(given) && [...defaults, ...given].every(isObject)) {
    return given.map((element, i) => mergeValues(defaults[i], element));
  }
  return given;
}

/** Reads values by their path, and keeps what is wrong with them. */
export class ValueReader {
  readonly problems: string[] = [];
  readonly #values: unknown;
  readonly #at: string;

  /** @param at the path of the values among the args, for messages. */
  constructor(values: unknown, at: string) {
    this.#values = values;
    this.#at = at;
  }

  /** "cni.cilium.values.ipam.mode" */
  pathOf(path: string): string {
    return `${this.#at}.${path}`;
  }

  /** The value at a path such as "ipam.mode"; undefined where nothing is, or nothing that is known. */
  get(path: string): unknown {
    let value = this.#values;
    let at = this.#at;
    for (const name of path.split(".")) {
      value = isObject(value) ? ownOf(value, name) : undefined;
      at = `${at}.${name}`;
      if (this.#isOutput(at, value)) {
        return undefined;
      }
    }
    return value;
  }

  #isOutput(at: string, value: unknown): boolean {
    if (isLater(value)) {
      this.problems.push(
        `${at} is an output, but the pod range is checked before anything is created; use a plain value.`,
      );
    }
    return isLater(value);
  }

  /** The ranges at a path: a list, or one text with spaces between them. */
  ranges(path: string): readonly (readonly [path: string, range: unknown])[] {
    const value = this.get(path);
    const texts = typeof value === "string" ? value.split(/\s+/).filter((text) => text !== "") : [];
    const at = this.pathOf(path);
    return Array.isArray(value)
      ? value.map((range, i) => [`${at}[${i}]`, range] as const)
      : texts.map((range) => [at, range] as const);
  }

  /** Notes each IPv4 range that isn't a part of the pod range. */
  keepIn(podCidr: string, ranges: readonly (readonly [path: string, range: unknown])[]): void {
    const pods = parseCidr(podCidr);
    for (const [path, range] of ranges) {
      if (this.#isOutput(path, range)) {
        continue;
      }
      const parsed = parseCidr(typeof range === "string" ? range : undefined);
      const isOther = parsed.ok && pods.ok && parsed.cidr.family !== pods.cidr.family;
      if (!isOther && pods.ok && !(parsed.ok && pods.cidr.contains(parsed.cidr))) {
        this.problems.push(
          `${path} ${shown(range)} is not in the pod range ${podCidr}, which Azure is told; leave it out, and set podCidr for another range.`,
        );
      }
    }
  }
}

/** A value as messages show it. */
export function shown(value: unknown): string {
  if (isLater(value)) {
    return "(an output)";
  }
  return typeof value === "string"
    ? JSON.stringify(value)
    : inspect(value, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
}

export function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isLater(value);
}

function ownOf(values: Values, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
