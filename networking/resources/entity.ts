import { apiEnums } from "../facts/api-enums";
import type { ArmResource } from "./arm-resource";
import { ArmType, armTypes } from "./arm-types";
import { Properties } from "./properties";
import { type RangeSlot, rangeSlots } from "./range-slot";
import type { Value } from "./value";

/** A resource, or a part of one that Azure also has as a resource: an inline pool, subnet or route. */
export interface Entity {
  readonly type: ArmType;
  /** The resource that the program declares, on which findings are reported. */
  readonly resource: ArmResource;
  /** The entity's own properties; their paths start at the resource's root. */
  readonly properties: Properties;
  /** The name in Azure. */
  readonly name: Value<string>;
  /** The entity that this one is written inside of. */
  readonly inlineIn: Entity | undefined;
  /** What messages call it, where that isn't its type and name. */
  readonly label?: string;
}

/** An entity that has address ranges: a VNet or a subnet. */
export interface RangedEntity extends Entity {
  readonly ranges: readonly RangeSlot[];
}

/** What messages call an entity: `subnet "nodes"`. */
export function labelOf(entity: Entity): string {
  if (entity.label !== undefined) {
    return entity.label;
  }
  const { noun } = armTypes[entity.type];
  const name =
    entity.inlineIn === undefined
      ? entity.resource.name
      : entity.name.state === "known"
        ? entity.name.value
        : `${entity.resource.name} ${entity.properties.path}`;
  return `${noun} "${name}"`;
}

export function entityOf(resource: ArmResource): Entity {
  return makeEntity(resource.type, resource, new Properties(resource.properties), undefined);
}

export function inlineEntity(type: ArmType, owner: Entity, properties: Properties): Entity {
  return makeEntity(type, owner.resource, properties, owner);
}

/** The values that the API has for settings, by the type that has them. */
const enumsByType = new Map<ArmType, Readonly<Record<string, readonly string[]>>>([
  [ArmType.managedCluster, apiEnums.cluster],
  [ArmType.agentPool, apiEnums.pool],
  [ArmType.securityRule, apiEnums.securityRule],
  [ArmType.virtualNetwork, apiEnums.virtualNetwork],
  [ArmType.subnet, apiEnums.subnet],
  [ArmType.route, apiEnums.route],
  [ArmType.publicIPAddress, apiEnums.publicIPAddress],
  [ArmType.publicIPPrefix, apiEnums.publicIPPrefix],
  [ArmType.natGateway, apiEnums.natGateway],
]);

/** The values of each such setting of a type, by its path. */
export function enumsOf(type: ArmType): Readonly<Record<string, readonly string[]>> {
  return enumsByType.get(type) ?? {};
}

function makeEntity(
  type: ArmType,
  resource: ArmResource,
  bag: Properties,
  inlineIn: Entity | undefined,
): Entity | RangedEntity {
  const properties = bag.withEnums(enumsOf(type));
  const { nameProperty, ranges } = armTypes[type];
  const byOwn =
    nameProperty === undefined || inlineIn !== undefined
      ? undefined
      : properties.text(nameProperty);
  const name = byOwn?.state === "known" ? byOwn : properties.text("name");
  const entity = { type, resource, properties, name, inlineIn };
  return ranges === undefined
    ? entity
    : { ...entity, ranges: rangeSlots(properties, ranges.single, ranges.list) };
}

export function isRanged(entity: Entity): entity is RangedEntity {
  return "ranges" in entity;
}
