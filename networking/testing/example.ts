import { ArmType, armTypes } from "../resources/arm-types";

/**
 * Stacks for the examples of rules and for tests, written in azure-native's shape. Resources refer to each other by
 * the name they have in the stack: `idOf("nodes")` is the id of the resource "nodes", `nameOf("vnet")` its name in
 * Azure. A run decides whether these are known, as after `pulumi up`, or not, as on a first preview.
 */

/** Stands for an output of another resource of the same stack. */
export class Reference {
  readonly resource: string;
  readonly output: string;

  constructor(resource: string, output: string) {
    this.resource = resource;
    this.output = output;
  }
}

/** The ARM id of the resource of that name. */
export function idOf(resource: string): Reference {
  return new Reference(resource, "id");
}

/** The ARM id of what is written inside that resource: `idWithin("vnet", "subnets/nodes")`. */
export function idWithin(resource: string, path: string): Reference {
  return new Reference(resource, path);
}

/** The name in Azure of the resource of that name. */
export function nameOf(resource: string): Reference {
  return new Reference(resource, "name");
}

/** Any other output, such as `principalId`. */
export function outputOf(resource: string, output: string): Reference {
  return new Reference(resource, output);
}

export type ExampleProperties = Readonly<Record<string, unknown>>;

export interface ExampleResource {
  /** The type token that the engine sees. */
  readonly token: string;
  /** Its ARM type, from which its id is made; undefined for a resource that isn't in Azure. */
  readonly armType: ArmType | undefined;
  readonly name: string;
  readonly properties: ExampleProperties;
}

/** A stack, in the order in which the program registers its resources. */
export type Example = readonly ExampleResource[];

/** A resource of any type token, such as `azure-native:network/v20240101:Subnet`. */
export function resource(
  token: string,
  name: string,
  properties: ExampleProperties = {},
  armType?: ArmType,
): ExampleResource {
  return { token, armType, name, properties };
}

/** Makes resources of one type, with today's token, in the resource group "rg". */
function ofType(armType: ArmType) {
  return (name: string, properties: ExampleProperties = {}): ExampleResource =>
    resource(tokenOf(armType), name, { resourceGroupName: "rg", ...properties }, armType);
}

function tokenOf(armType: ArmType): string {
  return `azure-native:${armTypes[armType].tokens[0]}`;
}

export const cluster = ofType(ArmType.managedCluster);
/** A pool of its own: `resourceName: nameOf("aks")` says whose. */
export const agentPool = ofType(ArmType.agentPool);
export const virtualNetwork = ofType(ArmType.virtualNetwork);
/** A subnet of its own: `virtualNetworkName: nameOf("vnet")` says where. */
export const subnet = ofType(ArmType.subnet);
export const peering = ofType(ArmType.virtualNetworkPeering);
export const routeTable = ofType(ArmType.routeTable);
export const route = ofType(ArmType.route);
export const securityGroup = ofType(ArmType.networkSecurityGroup);
export const securityRule = ofType(ArmType.securityRule);
export const natGateway = ofType(ArmType.natGateway);
export const publicIPAddress = ofType(ArmType.publicIPAddress);
export const publicIPPrefix = ofType(ArmType.publicIPPrefix);
export const applicationGateway = ofType(ArmType.applicationGateway);
export const identity = ofType(ArmType.userAssignedIdentity);
export const privateDnsZone = ofType(ArmType.privateDnsZone);

export function roleAssignment(name: string, properties: ExampleProperties): ExampleResource {
  return resource(tokenOf(ArmType.roleAssignment), name, properties, ArmType.roleAssignment);
}

export function helmRelease(name: string, properties: ExampleProperties): ExampleResource {
  return resource("kubernetes:helm.sh/v3:Release", name, properties, ArmType.helmRelease);
}

/** A VNet with subnets of these prefixes, named subnet-0, subnet-1, … */
export function subnetsIn(addressSpace: string, ...prefixes: readonly string[]): Example {
  return [
    virtualNetwork("vnet", { addressSpace: { addressPrefixes: [addressSpace] } }),
    ...prefixes.map((addressPrefix, i) =>
      subnet(`subnet-${i}`, { virtualNetworkName: nameOf("vnet"), addressPrefix }),
    ),
  ];
}

/** A cluster whose nodes are in the one subnet of a VNet, with `properties` besides. */
export function clusterIn(
  addressSpace: string,
  nodePrefix: string,
  properties: ExampleProperties = {},
): Example {
  return [
    ...subnetsIn(addressSpace, nodePrefix),
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System", count: 3, vnetSubnetID: idOf("subnet-0") },
      ],
      ...properties,
    }),
  ];
}
