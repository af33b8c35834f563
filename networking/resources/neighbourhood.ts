import { once } from "../once";
import { type ArmResource, NotKnown } from "./arm-resource";
import { ArmType, armTypes } from "./arm-types";
import { type ArmId, parseArmId } from "./link";

/** The types whose resources belong to a judgement of what they refer to. */
const parts: Partial<Record<ArmType, readonly ArmType[]>> = {
  [ArmType.virtualNetwork]: [ArmType.subnet, ArmType.virtualNetworkPeering],
  [ArmType.subnet]: [ArmType.managedCluster],
  [ArmType.routeTable]: [ArmType.route],
  [ArmType.networkSecurityGroup]: [ArmType.securityRule],
};

/**
 * A resource that another one names: by its key, or by type, name and, where they are said, resource group and the name
 * of what it is a part of. Subnets of many VNets have one name.
 */
type Reference = string | Named;

interface Named {
  /** Of the type too. */
  readonly name: string;
  readonly group?: string | undefined;
  readonly parent?: string | undefined;
}

/**
 * Finds the resources that one is judged with, without looking at all others: what it refers to, by ids, names and the
 * graph of dependencies, with the parts of those. It may find too much, since names repeat; the topology that is made
 * of it links what belongs together.
 */
export class Neighbourhoods {
  readonly #resources = new Map<string, ArmResource>();
  readonly #named = new Index();
  /** The resources that refer to a key or a name, by their types: thousands of pools may name one subnet. */
  readonly #referring = new Map<ArmType, Index>();

  constructor(resources: Iterable<ArmResource> = []) {
    for (const resource of resources) {
      this.add(resource);
    }
  }

  /** Takes a resource in; one with the same key is replaced. */
  add(resource: ArmResource): void {
    this.#resources.set(resource.key, resource);
    for (const name of namesOf(resource)) {
      this.#named.put(name, resource.key);
    }
    const referring = this.#referring.get(resource.type) ?? new Index();
    this.#referring.set(resource.type, referring);
    for (const reference of referencesOf(resource)) {
      referring.put(reference, resource.key);
    }
  }

  get size(): number {
    return this.#resources.size;
  }

  /** All resources, in the order in which they came. */
  values(): Iterable<ArmResource> {
    return this.#resources.values();
  }

  /**
   * A resource with what it is judged with; `allPools`: with the separate pools of its clusters too. Where those are more
   * than `most`, only what it refers to, and what that refers to: as if the others weren't there yet.
   */
  around(
    start: ArmResource,
    pools: "allPools" | "inlinePools" = "inlinePools",
    most = Number.POSITIVE_INFINITY,
  ): ArmResource[] {
    const all = this.#reached(start, (each) => this.#nextTo(each, pools === "allPools"), most);
    return all ?? this.#reached(start, (each) => this.#referredTo(each)) ?? [start];
  }

  /** What is reached from a resource in any number of steps; undefined for more than `most` resources. */
  #reached(
    start: ArmResource,
    step: (resource: ArmResource) => Iterable<string>,
    most = Number.POSITIVE_INFINITY,
  ): ArmResource[] | undefined {
    const found = new Map([[start.key, start]]);
    // A map may grow while it is gone through.
    for (const resource of found.values()) {
      for (const key of step(resource)) {
        const next = this.#resources.get(key);
        if (next !== undefined) {
          found.set(key, next);
        }
        if (found.size > most) {
          return undefined;
        }
      }
    }
    return [...found.values()];
  }

  *#referredTo(resource: ArmResource): Generator<string> {
    for (const reference of referencesOf(resource)) {
      yield* typeof reference === "string" ? [reference] : this.#named.get(reference);
    }
  }

  *#nextTo(resource: ArmResource, allPools: boolean): Generator<string> {
    yield* this.#referredTo(resource);
    const wanted =
      allPools && resource.type === ArmType.managedCluster
        ? [ArmType.agentPool]
        : (parts[resource.type] ?? []);
    for (const type of wanted) {
      for (const reference of [resource.key, ...namesOf(resource)]) {
        yield* this.#referring.get(type)?.get(reference) ?? [];
      }
    }
  }
}

/** Keys by what they are called. Where both sides say a resource group or a parent, it must be the same. */
class Index {
  /** By type and name, then by resource group, then by parent. */
  readonly #keys = new Map<string, Map<string, Map<string, Set<string>>>>();

  put(reference: Reference, key: string): void {
    const { name, group = unsaid, parent = unsaid } = named(reference);
    const groups = this.#keys.get(name) ?? new Map<string, Map<string, Set<string>>>();
    const parents = groups.get(group) ?? new Map<string, Set<string>>();
    const keys = parents.get(parent) ?? new Set<string>();
    this.#keys.set(name, groups.set(group, parents.set(parent, keys.add(key))));
  }

  *get(reference: Reference): Generator<string> {
    const { name, group, parent } = named(reference);
    for (const parents of fitting(this.#keys.get(name), group)) {
      for (const keys of fitting(parents, parent)) {
        yield* keys;
      }
    }
  }
}

const unsaid = "";

function named(reference: Reference): Named {
  return typeof reference === "string" ? { name: reference } : reference;
}

/** What says the same, and what says nothing. */
function fitting<Value>(found: ReadonlyMap<string, Value> = new Map(), said?: string) {
  return said === undefined
    ? found.values()
    : [said, unsaid].flatMap((each) => found.get(each) ?? []);
}

/** What a resource refers to. */
const referencesOf = once((resource: ArmResource): readonly Reference[] => {
  const keys = new Set(Object.values(resource.dependencies ?? {}).flat());
  const ids = new Set<string>();
  collect(resource.properties, keys, ids, 0);
  const { parent } = armTypes[resource.type];
  const name = parent && textAt(resource, parent.by);
  const found: Reference[] = [...keys, ...[...ids].flatMap(namesInId)];
  if (parent !== undefined && name !== undefined) {
    found.push(reference(parent.type, name, groupOf(resource)));
  }
  return found;
});

/** The ids in a property bag, and the keys of the resources that values of it will come from. */
function collect(value: unknown, keys: Set<string>, ids: Set<string>, depth: number): void {
  if (typeof value === "string") {
    if (value.startsWith("/")) {
      ids.add(value);
    }
  } else if (value instanceof NotKnown) {
    if (value.comesFrom !== undefined) {
      keys.add(value.comesFrom);
    }
  } else if (typeof value === "object" && value !== null && depth < 16) {
    for (const inner of Object.values(value)) {
      collect(inner, keys, ids, depth + 1);
    }
  }
}

/** Deeper than any type that is read: an id is a text of a program, and may go on and on. */
const deepest = 4;

/** The resource with an id, and each that it is a part of. */
function namesInId(id: string): readonly Reference[] {
  const parsed = parseArmId(id);
  if (parsed === undefined) {
    return [];
  }
  const [namespace = "", ...types] = parsed.type.split("/");
  return parsed.names
    .slice(0, deepest)
    .map((name, i) =>
      reference(
        [namespace, ...types.slice(0, i + 1)].join("/"),
        name,
        parsed.resourceGroup,
        parsed.names[i - 1],
      ),
    );
}

/** What others may call a resource: the names in its properties and its id, and the name that the program gives it. */
function namesOf(resource: ArmResource): readonly Reference[] {
  const { properties, name, type } = resource;
  const names = new Set([name]);
  if (typeof properties === "object" && properties !== null && !Array.isArray(properties)) {
    for (const [property, value] of Object.entries(properties)) {
      if (typeof value === "string" && /name$/i.test(property)) {
        names.add(value);
      }
    }
  }
  const id = textAt(resource, "id");
  if (id !== undefined) {
    names.add(id.slice(id.lastIndexOf("/") + 1));
  }
  const [group, parent] = [groupOf(resource), parentNameOf(resource)];
  return [...names].map((each) => reference(type, each, group, parent));
}

/** The name of the resource that one is a part of, where it is known. */
function parentNameOf(resource: ArmResource): string | undefined {
  const { parent } = armTypes[resource.type];
  return parent && (idOf(resource)?.names.at(-2) ?? textAt(resource, parent.by));
}

function groupOf(resource: ArmResource): string | undefined {
  return textAt(resource, "resourceGroupName") ?? idOf(resource)?.resourceGroup;
}

function idOf(resource: ArmResource): ArmId | undefined {
  return parseArmId(textAt(resource, "id") ?? "");
}

function reference(type: string, name: string, group?: string, parent?: string): Named {
  return {
    name: `${type}|${name}`.toLowerCase(),
    group: group?.toLowerCase(),
    parent: parent?.toLowerCase(),
  };
}

function textAt({ properties }: ArmResource, name: string): string | undefined {
  const value =
    typeof properties === "object" && properties !== null && Object.hasOwn(properties, name)
      ? Reflect.get(properties, name)
      : undefined;
  return typeof value === "string" ? value : undefined;
}
