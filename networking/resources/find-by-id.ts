import { addTo } from "../lists-by-key";
import { ArmType } from "./arm-types";
import type { Entity } from "./entity";
import { type ArmId, type Link, parseArmId } from "./link";
import { choose } from "./narrowed";
import { compareNames, Match, type Place, placeIn, worst } from "./place";
import type { Registry } from "./registry";
import { type Value, valueOr } from "./value";

/** Finds the entities of a registry by ARM ids, also those that have no id yet: by their names and where they are. */
export class FindById {
  readonly #registry: Registry;
  readonly #places = new Map<Entity, Place>();
  /** Entities of one name by the name of what they are in; under "" those of which that isn't known. */
  readonly #byOwner = new Map<string, Map<string, Entity[]>>();
  #isKept = false;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** Keeps what is found from now on: all parents are known. */
  keep(): void {
    this.#isKept = true;
  }

  /**
   * `sources` are the resources that the id comes from: one with its names is the one that is meant. Where nobody says
   * what it comes from, as while resources are registered, a resource of that group and name is taken for it.
   */
  find(
    id: string,
    type: ArmType,
    sources: readonly Entity[] | undefined,
  ): Link<Entity> | undefined {
    const same = this.#registry.byId(id);
    if (same !== undefined) {
      return same.type === type ? { state: "known", target: same } : undefined;
    }
    const parsed = parseArmId(id);
    const name = parsed?.names.at(-1);
    if (parsed?.type !== type.toLowerCase() || name === undefined) {
      return undefined;
    }
    const matches = this.#namedIn(type, name, parsed.names.at(-2)).map((entity) => ({
      entity,
      match: this.#match(entity, parsed, sources),
    }));
    return choose(matches, (what) => `${id} may be ${what}, or another one of that name`);
  }

  #match(entity: Entity, id: ArmId, sources: readonly Entity[] | undefined): Match {
    const owners = this.#registry.ownersOf(entity);
    const names = owners.map((owner) => compareNames(nameOf(owner), id.names.at(-2)));
    const byParent = id.names.length === 1 || owners.length === 0 ? Match.sure : worst(names);
    const place = this.placeOf(entity);
    // azure-native asks for a resource group: what has none was written by hand, as short as it could be.
    const byPlace =
      place.subscription !== undefined
        ? placeIn(place, id)
        : resourceGroupOf(entity).state === "absent"
          ? Match.sure
          : sources === undefined
            ? compareNames(place.resourceGroup, id.resourceGroup)
            : placeIn(place, id);
    if (byParent === Match.none || byPlace === Match.none) {
      return Match.none;
    }
    const groups = (entity.inlineIn ?? entity).resource.dependencies?.resourceGroupName ?? [];
    const isSource = sources?.some(
      (one) =>
        one === entity ||
        owners.includes(one) ||
        (one.type === ArmType.resourceGroup && groups.includes(one.resource.key)),
    );
    return isSource ? Match.sure : worst([byParent, byPlace]);
  }

  /** Of the entities of that name those that may be in what has the name `owner`: a fleet has a subnet "nodes" in each VNet. */
  #namedIn(type: ArmType, name: string, owner: string | undefined): readonly Entity[] {
    const all = this.#registry.named(type, name);
    if (owner === undefined || all.length < 2 || !this.#isKept) {
      return all;
    }
    const key = `${type} ${name.toLowerCase()}`;
    let byOwner = this.#byOwner.get(key);
    if (byOwner === undefined) {
      byOwner = new Map();
      this.#byOwner.set(key, byOwner);
      for (const entity of all) {
        const [only = "", ...others] = new Set(this.#registry.ownersOf(entity).map(nameOf));
        addTo(byOwner, others.length > 0 ? "" : only, entity);
      }
    }
    const [sure = [], open = []] = [byOwner.get(owner.toLowerCase()), byOwner.get("")];
    return open.length === 0 ? sure : [...sure, ...open];
  }

  /** The subscription and group of an entity, as far as they are known. */
  placeOf(entity: Entity): Place {
    const place = this.#places.get(entity) ?? this.#findPlace(entity);
    if (this.#isKept) {
      this.#places.set(entity, place);
    }
    return place;
  }

  #findPlace(entity: Entity): Place {
    const id = entity.properties.text("id");
    const parsed = id.state === "known" ? parseArmId(id.value) : undefined;
    if (parsed !== undefined) {
      return parsed;
    }
    if (entity.inlineIn !== undefined) {
      return this.placeOf(entity.inlineIn);
    }
    const parent = this.#registry.parentOf(entity);
    const owner = parent.state === "known" ? this.placeOf(parent.target) : undefined;
    const group = valueOr(this.resourceGroupNameOf(entity), undefined)?.toLowerCase();
    const subscription = entity.resource.subscription?.toLowerCase() ?? owner?.subscription;
    return { subscription, resourceGroup: group ?? owner?.resourceGroup };
  }

  /** The name of an entity's resource group: as written, or that of the one group of the program it comes from. */
  resourceGroupNameOf(entity: Entity): Value<string> {
    const own = resourceGroupOf(entity);
    if (own.state !== "notKnown") {
      return own;
    }
    const [group, ...others] = this.#registry.dependencies(
      entity.inlineIn ?? entity,
      "resourceGroupName",
      ArmType.resourceGroup,
    );
    return group !== undefined && others.length === 0 ? group.name : own;
  }

  /** Whether two resources of a program are in one resource group: by its name, or by what that comes from. */
  matchGroups(one: Entity, other: Entity): Match {
    const [a, b] = [this.placeOf(one), this.placeOf(other)];
    if (compareNames(a.subscription, b.subscription) === Match.none) {
      return Match.none;
    }
    const byName = compareNames(a.resourceGroup, b.resourceGroup);
    if (byName !== Match.possible) {
      return byName;
    }
    const values = [one, other].map(resourceGroupOf);
    const sources = [one, other].map(
      (entity) => entity.resource.dependencies?.resourceGroupName?.join(" ") ?? "",
    );
    const isSame =
      values.some(({ state }) => state === "absent") ||
      (values.every(({ state }) => state === "notKnown") &&
        sources[0] !== "" &&
        sources[0] === sources[1]);
    return isSame ? Match.sure : Match.possible;
  }
}

function resourceGroupOf(entity: Entity): Value<string> {
  const own = entity.properties.text("resourceGroupName");
  return own.state === "absent" && entity.inlineIn !== undefined
    ? entity.inlineIn.properties.text("resourceGroupName")
    : own;
}

/** The name of an entity in lower case, as far as it is known. */
export function nameOf(entity: Entity): string | undefined {
  return valueOr(entity.name, undefined)?.toLowerCase();
}
