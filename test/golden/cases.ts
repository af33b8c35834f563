import { type EngineResource, Reference, resolve, type Source, unknownValue } from "./entry";

/** One thing to judge: a stack, or a stack with one property changed. */
export interface Case {
  /** `aks-max-pods-not-set violating, known` */
  readonly name: string;
  /** `aks agentPoolProfiles.0.count absent`; undefined for the stack as it is. */
  readonly mutation: string | undefined;
  readonly settings: object;
  readonly resources: readonly EngineResource[];
}

/** The stack as it is, with ids known and unknown. */
export function plainCases({ name, settings, stack }: Source): Case[] {
  return [true, false].map((idsKnown) => ({
    name: `${name}, ${idsKnown ? "known" : "unknown"}`,
    mutation: undefined,
    settings,
    resources: resolve(stack, idsKnown),
  }));
}

/** A case once for each property, leaf or object, with the property unknown, absent or nonsense. */
export function* mutationsOf(plain: Case): Generator<Case> {
  for (const [i, resource] of plain.resources.entries()) {
    for (const path of pathsIn(resource.inputs)) {
      for (const [kind, mutate] of Object.entries(mutations)) {
        const change = (properties: EngineResource["inputs"]) =>
          changedAt(properties, path, mutate);
        const changed = {
          ...resource,
          inputs: change(resource.inputs),
          outputs: change(resource.outputs),
        };
        yield {
          ...plain,
          mutation: `${resource.name} ${path.join(".")} ${kind}`,
          resources: plain.resources.map((other, j) => (i === j ? changed : other)),
        };
      }
    }
  }
}

type Mutate = (value: unknown, path: readonly string[]) => unknown;

const mutations: Readonly<Record<string, Mutate>> = {
  unknown: () => unknownValue,
  absent: () => undefined,
  nonsense: (value, path) => {
    const variants = nonsenseFor(value);
    return variants[path.join(".").length % variants.length];
  },
};

/** Values of another type, and of the right type without sense. */
function nonsenseFor(value: unknown): readonly unknown[] {
  switch (typeof value) {
    case "string":
      return ["nonsense", "", 7, null, ["nonsense"]];
    case "number":
      return [-7, 1e12, 0.5, "many", null];
    case "boolean":
      return ["yes", 1, null];
    default:
      return Array.isArray(value) ? ["nonsense", [], [null, 7]] : ["nonsense", {}, [null], 7];
  }
}

function pathsIn(value: unknown): string[][] {
  return typeof value === "object" && value !== null
    ? // The elements of a long list, such as 3,001 subnets, are alike.
      Object.entries(value)
        .slice(0, Array.isArray(value) ? 3 : undefined)
        .flatMap(([name, inner]) => [[name], ...pathsIn(inner).map((rest) => [name, ...rest])])
    : [];
}

function changedAt(
  properties: EngineResource["inputs"],
  path: readonly string[],
  mutate: Mutate,
): EngineResource["inputs"] {
  const copy = structuredClone(properties);
  const holder = Object(
    path.slice(0, -1).reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), copy),
  );
  const key = path.at(-1) ?? "";
  const value = mutate(Reflect.get(holder, key), path);
  if (value !== undefined) {
    Reflect.set(holder, key, value);
  } else if (Array.isArray(holder)) {
    holder.splice(Number(key), 1);
  } else {
    Reflect.deleteProperty(holder, key);
  }
  return copy;
}

/** A source as a line of JSON, in which references are objects, and back. */
export function written({ name, settings, stack, mutated }: Source): string {
  return JSON.stringify({ name, mutated, settings, stack }, (_, value: unknown) =>
    value instanceof Reference ? { [mark]: [value.resource, value.output] } : value,
  );
}

export function fromWritten(line: string): Source {
  return JSON.parse(line, (_, value: unknown) => {
    const reference: unknown = Object(value)[mark];
    return Array.isArray(reference) ? new Reference(reference[0], reference[1]) : value;
  });
}

const mark = "$reference";
