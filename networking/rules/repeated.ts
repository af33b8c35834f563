import { targetKey } from "../cluster/cluster-subnets";
import { addTo } from "../lists-by-key";
import type { ArmType } from "../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../resources/topology";
import { known, type Value } from "../resources/value";
import { type Breach, forbid, undecided } from "./answers";
import type { Answer } from "./rule";

/** What only one child of a parent may have. */
export interface Unique {
  readonly type: ArmType;
  /** The property that says it. */
  readonly path: string;
  /** What is compared. */
  readonly keyOf: (child: Entity) => Value<unknown>;
  /** `first` is the child that has it already, `siblings` are all of the parent. */
  readonly breach: (
    child: Entity,
    first: Entity,
    siblings: readonly Entity[],
  ) => Omit<Breach, "path">;
}

/** A violation for each child whose key another child of its parent has too. */
export function* repeated(
  topology: Topology,
  { type, path, keyOf, breach }: Unique,
): Generator<Answer> {
  for (const siblings of siblingsOf(topology, type)) {
    const firsts = new Map<unknown, Entity>();
    // What exists outside the program has it first.
    const existing = siblings.filter(({ resource }) => resource.existing);
    for (const child of new Set([...existing, ...siblings])) {
      const key = keyOf(child);
      const first = key.state === "known" ? firsts.get(key.value) : undefined;
      if (key.state === "notKnown" && siblings.length > 1) {
        yield undecided(child, child.properties.pathOf(path), `${key.reason} (${labelOf(child)})`);
      } else if (key.state === "known" && first === undefined) {
        firsts.set(key.value, child);
      } else if (first !== undefined) {
        yield* forbid(child, known(true), {
          path,
          ...breach(child, first, siblings),
        });
      }
    }
  }
}

/** The entities of a type, those of each parent together. */
export function siblingsOf(topology: Topology, type: ArmType): Iterable<readonly Entity[]> {
  const byParent = new Map<Entity | string, Entity[]>();
  for (const child of topology.of(type)) {
    const parent = targetKey(topology.parentOf(child));
    // A name alone may be that of two parents.
    if (parent !== undefined && (typeof parent !== "string" || parent.startsWith("/"))) {
      addTo(byParent, parent, child);
    }
  }
  return byParent.values();
}
