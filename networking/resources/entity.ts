import { type ArmResource, ArmType } from "./arm-resource";
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
}

/** An entity that has address ranges: a VNet or a subnet. */
export interface RangedEntity extends Entity {
  readonly ranges: readonly RangeSlot[];
}

/** What azure-native calls the name of each type, beside `name`. */
const nameProperty: Partial<Record<ArmType, string>> = {
  [ArmType.managedCluster]: "resourceName",
  [ArmType.agentPool]: "agentPoolName",
  [ArmType.virtualNetwork]: "virtualNetworkName",
  [ArmType.subnet]: "subnetName",
  [ArmType.virtualNetworkPeering]: "virtualNetworkPeeringName",
  [ArmType.routeTable]: "routeTableName",
  [ArmType.route]: "routeName",
  [ArmType.networkSecurityGroup]: "networkSecurityGroupName",
  [ArmType.securityRule]: "securityRuleName",
  [ArmType.natGateway]: "natGatewayName",
  [ArmType.publicIPAddress]: "publicIpAddressName",
  [ArmType.publicIPPrefix]: "publicIpPrefixName",
  [ArmType.userAssignedIdentity]: "resourceName",
  [ArmType.resourceGroup]: "resourceGroupName",
  [ArmType.privateDnsZone]: "privateZoneName",
};

/** What messages call an entity: `subnet "nodes"`. */
export function labelOf(entity: Entity): string {
  const noun = nouns[entity.type] ?? entity.type;
  const name =
    entity.inlineIn === undefined
      ? entity.resource.name
      : entity.name.state === "known"
        ? entity.name.value
        : `${entity.resource.name} ${entity.properties.path}`;
  return `${noun} "${name}"`;
}

const nouns: Partial<Record<ArmType, string>> = {
  [ArmType.managedCluster]: "cluster",
  [ArmType.agentPool]: "node pool",
  [ArmType.virtualNetwork]: "VNet",
  [ArmType.subnet]: "subnet",
  [ArmType.virtualNetworkPeering]: "peering",
  [ArmType.routeTable]: "route table",
  [ArmType.route]: "route",
  [ArmType.networkSecurityGroup]: "network security group",
  [ArmType.securityRule]: "security rule",
  [ArmType.natGateway]: "NAT gateway",
  [ArmType.networkInterface]: "network interface",
  [ArmType.containerRegistry]: "container registry",
  [ArmType.userAssignedIdentity]: "identity",
  [ArmType.roleAssignment]: "role assignment",
  [ArmType.publicIPAddress]: "public IP address",
  [ArmType.publicIPPrefix]: "public IP prefix",
  [ArmType.privateDnsZone]: "private DNS zone",
  [ArmType.resourceGroup]: "resource group",
  [ArmType.helmRelease]: "Helm release",
};

export function entityOf(resource: ArmResource): Entity {
  return makeEntity(resource.type, resource, new Properties(resource.properties), undefined);
}

export function inlineEntity(type: ArmType, owner: Entity, properties: Properties): Entity {
  return makeEntity(type, owner.resource, properties, owner);
}

function makeEntity(
  type: ArmType,
  resource: ArmResource,
  properties: Properties,
  inlineIn: Entity | undefined,
): Entity {
  const own = nameProperty[type];
  const byOwn = own === undefined || inlineIn !== undefined ? undefined : properties.text(own);
  const name = byOwn?.state === "known" ? byOwn : properties.text("name");
  const entity = { type, resource, properties, name, inlineIn };
  if (type === ArmType.virtualNetwork) {
    const ranged: RangedEntity = {
      ...entity,
      ranges: rangeSlots(properties, "", "addressSpace.addressPrefixes"),
    };
    return ranged;
  }
  if (type === ArmType.subnet) {
    const ranged: RangedEntity = {
      ...entity,
      ranges: rangeSlots(properties, "addressPrefix", "addressPrefixes"),
    };
    return ranged;
  }
  return entity;
}

export function isRanged(entity: Entity): entity is RangedEntity {
  return "ranges" in entity;
}
