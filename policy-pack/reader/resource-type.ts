import { ArmType } from "@aks-networking/networking";
import { type ClassicType, classicTypes } from "./classic-types";

/** What the pack makes of a type token; undefined for a resource that it doesn't read. */
export interface ReadableType {
  readonly armType: ArmType;
  /** How to translate its properties, for a type of the classic provider. */
  readonly classic?: ClassicType;
}

const nativeTypes: Readonly<Record<string, ArmType>> = {
  "containerservice:ManagedCluster": ArmType.managedCluster,
  "containerservice:AgentPool": ArmType.agentPool,
  "network:VirtualNetwork": ArmType.virtualNetwork,
  "network:Subnet": ArmType.subnet,
  "network:VirtualNetworkPeering": ArmType.virtualNetworkPeering,
  "network:RouteTable": ArmType.routeTable,
  "network:Route": ArmType.route,
  "network:NetworkSecurityGroup": ArmType.networkSecurityGroup,
  "network:SecurityRule": ArmType.securityRule,
  "network:NatGateway": ArmType.natGateway,
  "network:PublicIPAddress": ArmType.publicIPAddress,
  "network:PublicIPPrefix": ArmType.publicIPPrefix,
  "network:NetworkInterface": ArmType.networkInterface,
  "containerregistry:Registry": ArmType.containerRegistry,
  "managedidentity:UserAssignedIdentity": ArmType.userAssignedIdentity,
  "authorization:RoleAssignment": ArmType.roleAssignment,
  "resources:ResourceGroup": ArmType.resourceGroup,
  "network:PrivateZone": ArmType.privateDnsZone,
  "privatedns:PrivateZone": ArmType.privateDnsZone,
};

// azure-native:network:Subnet, azure-native:network/v20240101:Subnet,
// azure-native_network_v20240101:network:Subnet (a package generated for one API version).
const nativeToken = /^azure-native(?:_\w+)?:(\w+)(?:\/v\w+)?:(\w+)$/;
const helmToken = /^kubernetes:helm\.sh\/v\d+:(?:Release|Chart)$/;

const known = new Map<string, ReadableType | undefined>();

/** Recognises the type token of any API version. */
export function readableType(token: string): ReadableType | undefined {
  if (!known.has(token)) {
    known.set(token, recognise(token));
  }
  return known.get(token);
}

/** The token that the SDK of today gives a type. */
export function currentToken(armType: ArmType): string {
  const short = Object.keys(nativeTypes).find((name) => nativeTypes[name] === armType);
  return short === undefined ? "kubernetes:helm.sh/v3:Release" : `azure-native:${short}`;
}

function recognise(token: string): ReadableType | undefined {
  const [, module, name] = nativeToken.exec(token) ?? [];
  const native = `${module}:${name}`;
  if (Object.hasOwn(nativeTypes, native)) {
    const armType = nativeTypes[native];
    return armType && { armType };
  }
  if (helmToken.test(token)) {
    return { armType: ArmType.helmRelease };
  }
  const classic = Object.hasOwn(classicTypes, token) ? classicTypes[token] : undefined;
  return classic && { armType: classic.armType, classic };
}
