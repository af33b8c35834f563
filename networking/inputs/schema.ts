import * as v from "valibot";
import { type Cidr, parseCidr } from "../cidr";
import { addTo } from "../lists-by-key";
import type { ArmType } from "../resources/arm-types";
import { parseArmId } from "../resources/link";
import { didYouMean, type InputProblem, nameText, pathIn, pathText, type Read } from "./problem";

type AnySchema<T> = v.GenericSchema<unknown, T>;

/**
 * Reads `value` by `schema`. What remains without its faults is read, so that one
 * fault doesn't hide what else is to be said. `otherwise` where nothing remains.
 */
export function readBy<T>(
  schema: AnySchema<T>,
  value: unknown,
  file: string,
  otherwise: T,
): Read<T> {
  const problems = new Map<string, InputProblem>();
  let rest = value;
  // Of several unknown settings the library names one at a time.
  for (let round = 0; round < maxRounds; round++) {
    const parsed = v.safeParse(schema, rest);
    if (parsed.success) {
      return { value: parsed.output, problems: [...problems.values()] };
    }
    const faults = problemsOf(parsed.issues, file);
    for (const fault of faults) {
      // Elements move up when those before them are left out, so only the first round knows the place in a list.
      if (round === 0 || !fault.path.includes("[")) {
        problems.set(fault.path, problems.get(fault.path) ?? fault);
      }
    }
    rest = without(rest, parsed.issues.map(lostBy));
  }
  return { value: otherwise, problems: [...problems.values()] };
}

/** More unknown settings than these of one object are many enough to see what is wrong. */
const maxRounds = 20;

/** What a schema says of a value that stands at `at` in a file. */
export function problemsOf(
  issues: readonly v.BaseIssue<unknown>[],
  file: string,
  at = "",
): readonly InputProblem[] {
  return issues.map((issue) => ({
    file,
    path: pathIn(at, pathText(keysOf(issue))),
    message: issue.message,
  }));
}

function keysOf({ path }: v.BaseIssue<unknown>): readonly unknown[] {
  return (path ?? []).map(({ key }) => key);
}

/** The path of what a fault costs: the nearest element of a list around it, or else itself. */
function lostBy(issue: v.BaseIssue<unknown>): readonly unknown[] {
  const keys = keysOf(issue);
  const element = keys.findLastIndex((key) => typeof key === "number");
  return issue.expected === "never" || element < 0 ? keys : keys.slice(0, element + 1);
}

/** A copy of `value` without what is at `paths`. */
function without(value: unknown, paths: readonly (readonly unknown[])[]): unknown {
  if (paths.some(({ length }) => length === 0) || typeof value !== "object" || value === null) {
    return undefined;
  }
  const inside = new Map<unknown, (readonly unknown[])[]>();
  for (const [key, ...rest] of paths) {
    addTo(inside, key, rest);
  }
  const kept = (key: unknown, inner: unknown): readonly unknown[] => {
    const rests = inside.get(key);
    if (rests === undefined) {
      return [inner];
    }
    return rests.some(({ length }) => length === 0) ? [] : [without(inner, rests)];
  };
  return Array.isArray(value)
    ? value.flatMap((inner, i) => kept(i, inner))
    : Object.fromEntries(
        Object.entries(value).flatMap(([key, inner]) =>
          kept(key, inner).map((each) => [key, each] as const),
        ),
      );
}

/** An object with these settings and no others. `unknown` is what is said of another, before a suggestion. */
export function object<const E extends v.ObjectEntries>(
  entries: E,
  unknown = "is an unknown setting",
) {
  const names = Object.keys(entries);
  const few = names.length > 10 ? undefined : orList(names);
  const schema = v.strictObject(entries, (issue) => {
    if (issue.path === undefined) {
      return few === undefined ? "must be an object" : `must be an object with ${few}`;
    }
    const name = String(issue.path.at(-1)?.key);
    return Object.hasOwn(entries, name)
      ? "is not set, and is required"
      : `${unknown}${didYouMean(name, names) || (few === undefined ? "" : `; use ${few}`)}`;
  });
  // To the library an empty list is an object too.
  const run: (typeof schema)["~run"] = (dataset, config) =>
    schema["~run"](Array.isArray(dataset.value) ? { value: undefined } : dataset, config);
  return { ...schema, "~run": run };
}

/** A setting with what editors and documentation say of it. */
export function setting<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description));
}

/** One that may be left out. */
export function optional<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.optional(setting(schema, description));
}

export function list<const S extends v.GenericSchema>(item: S) {
  return v.array(item, "must be a list, in square brackets");
}

export function text(example: string) {
  return v.pipe(
    v.string(`must be a string such as ${example}`),
    v.nonEmpty(`must be a string such as ${example}, not an empty one`),
  );
}

export function oneOf<const T extends readonly string[]>(values: T) {
  return v.picklist(values, `must be one of ${values.join(", ")}`);
}

/** A day that the calendar has, YYYY-MM-DD. */
export function day() {
  const message = "must be a date such as 2027-01-31";
  return v.pipe(
    v.string(message),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, message),
    v.check(
      (value) => new Date(value).toJSON()?.startsWith(value) ?? false,
      "is a day that the calendar does not have",
    ),
  );
}

/** An address range without host bits. */
export function range(description = "An address range.") {
  const message = "must be an address range such as 10.64.0.0/12";
  return v.pipe(
    v.string(message),
    v.description(description),
    v.rawTransform<string, Cidr>(({ dataset, addIssue, NEVER }) => {
      const parsed = parseCidr(dataset.value);
      if (!parsed.ok) {
        addIssue({ message });
        return NEVER;
      }
      if (parsed.hostBits) {
        addIssue({ message: `has host bits set; write ${parsed.cidr}` });
        return NEVER;
      }
      return parsed.cidr;
    }),
  );
}

/** The id of a resource of `type`. */
export function armId(type: ArmType, example: string) {
  const message = `must be the resource id of a ${type}, such as ${example}`;
  return v.pipe(
    v.string(message),
    v.check((value) => parseArmId(value)?.type === type.toLowerCase(), message),
  );
}

/** "a, b or c". */
function orList(words: readonly string[]): string {
  const shown = words.map(nameText);
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
