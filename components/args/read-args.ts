import { describe } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import schema from "./args.json";
import { nearestArg, useOneOf } from "./nearest";

/** A type as `args.json` has it: what Pulumi's schema analyzer read from an interface. */
interface ArgType {
  readonly type?: string;
  /** The name of another entry of `types`. */
  readonly ref?: string;
  readonly items?: ArgType;
  readonly values?: ArgType;
  /** Its value has to be known when the program runs. */
  readonly plain?: boolean;
  readonly optional?: boolean;
}

type Properties = Readonly<Record<string, ArgType>>;

const classes: Readonly<Record<string, Properties>> = schema.classes;
const types: Readonly<
  Record<string, { properties?: Properties; enum?: readonly (string | number)[] }>
> = schema.types;

/** Args whose values never stand in the clear, in state or messages: by their interface. */
const secretArgs: Readonly<Record<string, readonly string[]>> = {
  WindowsArgs: ["adminPassword"],
  CiliumEnterpriseArgs: ["username", "password"],
};

/** Something is wrong with one arg. */
export interface ArgProblem {
  /** Where: `userPools["web"].maxSurge`. */
  readonly path: string;
  /** The sentence, which starts with the path. */
  readonly message: string;
}

/** What is wrong with the arg at `path`, as a sentence about it. */
export function problemAt(path: string, about: string): ArgProblem {
  return { path, message: `${path} ${about}` };
}

/** Args that were read: what can't be used is left out of `args` and reported, each once. */
export interface ReadArgs<A> {
  readonly args: A;
  readonly problems: readonly ArgProblem[];
}

/**
 * Reads the args of a component as whoever calls it gives them, typed or not: an unknown, missing or odd arg is a
 * problem in its own name, and an Output stands only where the value isn't needed before the deployment. Secrets become
 * secret. Never throws.
 */
export function readArgs<A extends object>(className: string, args: unknown): ReadArgs<A> {
  const problems: ArgProblem[] = [];
  const properties = classes[className] ?? {};
  const read = readObject(problems, properties, args ?? {}, "", className);
  return { args: (read ?? {}) as A, problems };
}

/** What a name in Azure may be, of which the name of a component is the first part. */
interface NameRule {
  readonly of: string;
  readonly longest: number;
  readonly form: RegExp;
  readonly characters: string;
}

/** What azure-native adds to a name. */
const suffixLength = 8;

/** What is wrong with the name of a component. Pulumi itself refuses a missing or empty one. */
export function nameProblems(name: unknown, { of, longest, form, characters }: NameRule) {
  const problem = (about: string) => [problemAt("name", about)];
  if (typeof name !== "string") {
    return problem(`${describe(name)} must be a string; write "${name ?? "shop"}".`);
  }
  if (name.length > longest - suffixLength) {
    return problem(
      `${JSON.stringify(name)} has ${name.length} characters, and with the ${suffixLength} that are added the ${of}'s name would have more than the ${longest} that Azure allows; use at most ${longest - suffixLength}.`,
    );
  }
  return form.test(name)
    ? []
    : problem(
        `${JSON.stringify(name)} can't be part of a ${of}'s name in Azure, which has ${characters} and starts with a letter or digit; use such a name.`,
      );
}

/** How a property is reached from its parent. */
export function pathOf(parent: string, name: string): string {
  const plain = /^[A-Za-z_]\w*$/.test(name);
  const step = plain ? `.${name}` : `[${JSON.stringify(name)}]`;
  return parent === "" && plain ? name : `${parent}${step}`;
}

function readObject(
  problems: ArgProblem[],
  properties: Properties,
  value: unknown,
  path: string,
  owner: string,
): object | undefined {
  const add = (at: string, about: string): undefined => {
    problems.push(problemAt(at, about));
  };
  if (!isPlainObject(value)) {
    const what = path === "" ? "args" : path;
    const known = Object.keys(properties);
    const start = known.slice(0, 3).join(", ");
    return add(
      what,
      `${shown(value)} must be an object with settings such as ${start}; write { ${known[0]}: … }.`,
    );
  }
  const result: Record<string, unknown> = {};
  for (const [name, given] of ownEntries(value)) {
    const type = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const at = pathOf(path, name);
    if (type === undefined) {
      if (given !== undefined) {
        const known = Object.keys(properties);
        const near = nearestArg(name, known);
        const advice =
          near === undefined
            ? `use one of ${known.join(", ")}.`
            : `did you mean ${pathOf(path, near)}?`;
        add(at, `is an unknown setting; ${advice}`);
      }
    } else if (isGiven(given)) {
      const read = readValue(problems, type, given, at);
      if (read !== undefined) {
        const secret = secretArgs[owner]?.includes(name) === true;
        result[name] = secret ? pulumi.secret(read) : read;
      }
    }
  }
  for (const [name, { optional }] of Object.entries(properties)) {
    const given = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    if (optional !== true && (!isGiven(given) || given === "")) {
      add(
        pathOf(path, name),
        `is not set, and ${path === "" ? `${owner} requires it` : "is required"}.`,
      );
    }
  }
  return result;
}

function readValue(problems: ArgProblem[], type: ArgType, value: unknown, path: string): unknown {
  const add = (about: string): undefined => {
    problems.push(problemAt(path, about));
  };
  // A component stands for what is known of it; whether it is one is said where it is used.
  if (type.ref === "VirtualNetworkReference") {
    return typeof value === "object" && !isLater(value) ? value : {};
  }
  if (isLater(value)) {
    return type.plain === true
      ? add(
          "is an Output, but ranges and checks need its value while the program runs; use a plain value, for example from pulumi.Config.",
        )
      : value;
  }
  if (type.type === "any") {
    return value;
  }
  const named = type.ref === undefined ? undefined : types[type.ref];
  if (named?.enum !== undefined) {
    if (named.enum.some((each) => each === value)) {
      return value;
    }
    const advice = useOneOf(value, named.enum.map(String));
    const list = named.enum.map((each) => JSON.stringify(each)).join(", ");
    return add(`${shown(value)} is not one of ${list}; ${advice}`);
  }
  if (named?.properties !== undefined) {
    return readObject(problems, named.properties, value, path, type.ref ?? "");
  }
  const { items, values } = type;
  if (items !== undefined) {
    return Array.isArray(value)
      ? value.map((item, i) => readValue(problems, items, item, `${path}[${i}]`)).filter(isGiven)
      : add(`${shown(value)} must be a list; write [ … ].`);
  }
  if (values !== undefined) {
    if (!isPlainObject(value)) {
      return add(
        `${shown(value)} must be an object with an entry for each name; write { name: … }.`,
      );
    }
    const entries = ownEntries(value).map(([name, item]): [string, unknown] => {
      const at = `${path}[${JSON.stringify(name)}]`;
      return [name, isGiven(item) ? readValue(problems, values, item, at) : undefined];
    });
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }
  return readScalar(add, type, value);
}

function readScalar(add: (about: string) => undefined, { type }: ArgType, value: unknown): unknown {
  switch (type) {
    case "number": {
      if (typeof value === "number" && Number.isSafeInteger(value)) {
        return value;
      }
      const number =
        typeof value === "string" && /^\d{1,9}$/.test(value) ? value : "a number such as 3";
      return add(`${shown(value)} must be a whole number; write ${number}.`);
    }
    case "boolean":
      return typeof value === "boolean" ? value : add(`${shown(value)} must be true or false.`);
    default:
      return typeof value === "string"
        ? value
        : add(
            `${shown(value)} must be a string${typeof value === "number" ? `; write "${value}"` : ""}.`,
          );
  }
}

/** Whether a value is there after the deployment only. */
export function isLater(value: unknown): value is object {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}

/** Whether it is an object with settings or entries: not a resource, and not a Map or Date, which has no own entries. */
function isPlainObject(value: unknown): value is object {
  return tagOf(value) === "Object" && !isLater(value) && !pulumi.Resource.isInstance(value);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Entries without what a getter or a proxy throws at. */
function ownEntries(value: object): [string, unknown][] {
  try {
    return Object.entries(value);
  } catch {
    return [];
  }
}

function shown(value: unknown): string {
  if (pulumi.Output.isInstance(value)) {
    return "is an Output and";
  }
  if (pulumi.Resource.isInstance(value)) {
    return "is a resource of Pulumi and";
  }
  const tag = tagOf(value);
  return typeof value === "object" && !/^(Object|Array|Null)$/.test(tag)
    ? `is a ${tag} and`
    : describe(value);
}

/** "Object", "Array", "Map": what kind of built-in object it is. */
function tagOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value).slice("[object ".length, -1);
  } catch {
    return "Proxy";
  }
}
