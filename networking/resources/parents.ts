import { ArmType, childTypes } from "./arm-types";
import { type Entity, inlineEntity, labelOf, type RangedEntity } from "./entity";
import { type FindById, nameOf } from "./find-by-id";
import { type Link, linkTo, parentId, parseArmId } from "./link";
import { choose } from "./narrowed";
import { compareNames, Match, unseenNetwork } from "./place";
import type { Registry } from "./registry";

/**
 * Puts each pool, subnet, route, rule and peering into what it belongs to, and adds those that are written inside of
 * that. Answers the VNets that aren't in the program and have subnets that are.
 */
export function linkChildren(registry: Registry, ids: FindById): readonly RangedEntity[] {
  const parents = new Parents(registry, ids);
  for (const { type, parent, list, by } of childTypes) {
    for (const child of registry.of(type)) {
      registry.addTo(parents.of(child, parent, by), child);
    }
    for (const owner of registry.of(parent)) {
      addInline(registry, owner, type, list);
    }
  }
  return parents.unseen.map(({ network }) => network);
}

function addInline(registry: Registry, owner: Entity, type: ArmType, list: string): void {
  const inline = owner.properties.list(list);
  const names = new Set(registry.childrenOf(owner, type).map(nameOf));
  for (const properties of inline.state === "known" ? inline.value : []) {
    const child = inlineEntity(type, owner, properties);
    // What Azure answers lists every child, also those that are resources of their own.
    const name = nameOf(child);
    if (name !== undefined && names.has(name)) {
      continue;
    }
    names.add(name);
    registry.add(child);
    registry.addTo({ state: "known", target: owner }, child);
  }
}

class Parents {
  readonly #registry: Registry;
  readonly #ids: FindById;
  readonly unseen: { key: string; subscription: string | undefined; network: RangedEntity }[] = [];

  constructor(registry: Registry, ids: FindById) {
    this.#registry = registry;
    this.#ids = ids;
  }

  of(child: Entity, type: ArmType, by: string): Link<Entity> {
    const id = child.properties.text("id");
    const idOfParent = id.state === "known" ? parentId(id.value, child.type) : undefined;
    const found = idOfParent === undefined ? undefined : this.#ids.find(idOfParent, type, []);
    const name = child.properties.text(by);
    if (found?.state === "known") {
      return found;
    }
    if (idOfParent !== undefined && name.state !== "known") {
      return found ?? this.#outside(child, type, idOfParent);
    }
    const depended = this.#registry.dependencies(child, by, type);
    if (name.state !== "known") {
      const certain = this.#registry.sourceOf(child, by);
      const reason =
        name.state === "absent"
          ? `${by} is not set`
          : `${child.properties.pathOf(by)} isn't known yet`;
      return certain?.type === type
        ? { state: "known", target: certain }
        : this.#withSeen(linkTo(depended, reason), child, type);
    }
    const matches = this.#registry.named(type, name.value).map((entity) => ({
      entity,
      match: depended.includes(entity) ? Match.sure : this.#ids.matchGroups(child, entity),
    }));
    const preferred = matches.filter(({ entity }) => depended.includes(entity));
    const chosen = choose(
      preferred.length > 0 ? preferred : matches,
      (what) => `${by} ${name.value} may be ${what}, or another one of that name`,
    );
    if (chosen !== undefined) {
      return this.#withSeen(chosen, child, type);
    }
    return depended.length > 0
      ? linkTo(depended, `${by} fits several resources of the program`)
      : this.#outside(child, type, idOfParent ?? name.value);
  }

  /** A parent outside the topology. A VNet is one place to all its subnets in the program. */
  #outside(child: Entity, type: ArmType, id: string): Link<Entity> {
    if (type !== ArmType.virtualNetwork) {
      return { state: "outside", id };
    }
    const { subscription, resourceGroup } = this.#ids.placeOf(child);
    const name = parseArmId(id)?.names.at(-1) ?? id;
    const group = resourceGroup ?? child.resource.dependencies?.resourceGroupName?.join(" ");
    const key = `${group ?? child.resource.key}/${name}`.toLowerCase();
    const before = this.unseen.find(
      (one) =>
        one.key === key &&
        compareNames(one.subscription ?? subscription, subscription ?? one.subscription) !==
          Match.none,
    );
    const seen = before?.network ?? unseenNetwork(name, `VNet "${name}"`);
    if (before === undefined) {
      this.unseen.push({ key, subscription, network: seen });
    }
    this.#registry.addSeen(seen, child);
    return { state: "outside", id, seen };
  }

  /** A link to a VNet that isn't certain, with the one thing that is: the child itself lies in it. */
  #withSeen(link: Link<Entity>, child: Entity, type: ArmType): Link<Entity> {
    if (
      type !== ArmType.virtualNetwork ||
      (link.state !== "candidates" && link.state !== "notKnown")
    ) {
      return link;
    }
    const seen = unseenNetwork(undefined, `the VNet of ${labelOf(child)}`);
    this.#registry.addSeen(seen, child);
    return { ...link, seen };
  }
}
