import { addTo } from "../lists-by-key";
import type { ArmType } from "./arm-types";
import type { Entity } from "./entity";
import { type Link, seenOf, targetsOf } from "./link";

/** The entities of a program by their type, key, id and name, and what is in what. */
export class Registry {
  readonly #ofType = new Map<ArmType, Entity[]>();
  readonly #byKey = new Map<string, Entity>();
  readonly #byName = new Map<string, Entity[]>();
  readonly #byId = new Map<string, Entity>();
  readonly #parents = new Map<Entity, Link<Entity>>();
  readonly #children = new Map<Entity, Entity[]>();
  readonly #possibleChildren = new Map<Entity, Entity[]>();

  add(entity: Entity): void {
    addTo(this.#ofType, entity.type, entity);
    if (entity.inlineIn === undefined) {
      this.#byKey.set(entity.resource.key, entity);
    }
    const id = entity.properties.text("id");
    if (id.state === "known") {
      this.#byId.set(id.value.toLowerCase(), entity);
    }
    if (entity.name.state === "known") {
      addTo(this.#byName, nameKey(entity.type, entity.name.value), entity);
    }
  }

  of(type: ArmType): readonly Entity[] {
    return this.#ofType.get(type) ?? [];
  }

  byKey(key: string): Entity | undefined {
    return this.#byKey.get(key);
  }

  byId(id: string): Entity | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  named(type: ArmType, name: string): readonly Entity[] {
    return this.#byName.get(nameKey(type, name)) ?? [];
  }

  /** Puts an entity into what `link` leads to. */
  addTo(link: Link<Entity>, child: Entity): void {
    this.#parents.set(child, link);
    const home = link.state === "candidates" ? this.#possibleChildren : this.#children;
    for (const parent of targetsOf(link)) {
      addTo(home, parent, child);
    }
  }

  /** Something that isn't in the program has this child, whatever the child's parent is called. */
  addSeen(parent: Entity, child: Entity): void {
    addTo(this.#children, parent, child);
  }

  parentOf(entity: Entity): Link<Entity> {
    return this.#parents.get(entity) ?? { state: "absent" };
  }

  childrenOf(parent: Entity, type: ArmType): readonly Entity[] {
    return (this.#children.get(parent) ?? []).filter((child) => child.type === type);
  }

  possibleChildrenOf(parent: Entity, type: ArmType): readonly Entity[] {
    return (this.#possibleChildren.get(parent) ?? []).filter((child) => child.type === type);
  }

  /** What an entity is in, or may be in. */
  ownersOf(entity: Entity): readonly Entity[] {
    const parent = this.parentOf(entity);
    return [...targetsOf(parent), ...[seenOf(parent) ?? []].flat()];
  }

  /** The entity whose id will stand at `path`, where the value isn't known yet but its source is. */
  sourceOf(entity: Entity, path: string): Entity | undefined {
    const key = entity.properties.source(path);
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /** The entities of `type` that the value of a property comes from, by the graph of dependencies. */
  dependencies(entity: Entity, path: string, type: ArmType): readonly Entity[] {
    return dependenciesOf(entity, path).flatMap((key) => {
      const source = this.#byKey.get(key);
      return source === undefined || source.type === type
        ? (source ?? [])
        : this.childrenOf(source, type).filter((child) => child.inlineIn === source);
    });
  }
}

/** The keys of the resources that the value of a property comes from. */
export function dependenciesOf(entity: Entity, path: string): readonly string[] {
  const [top = ""] = entity.properties.pathOf(path).split(/[.[]/);
  return entity.resource.dependencies?.[top] ?? [];
}

function nameKey(type: ArmType, name: string): string {
  return `${type} ${name.toLowerCase()}`;
}
