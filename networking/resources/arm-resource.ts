/** The resource types that a topology is made of, by their ARM names. */
export const ArmType = {
  managedCluster: "Microsoft.ContainerService/managedClusters",
  agentPool: "Microsoft.ContainerService/managedClusters/agentPools",
  virtualNetwork: "Microsoft.Network/virtualNetworks",
  subnet: "Microsoft.Network/virtualNetworks/subnets",
  virtualNetworkPeering: "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
  routeTable: "Microsoft.Network/routeTables",
  route: "Microsoft.Network/routeTables/routes",
  networkSecurityGroup: "Microsoft.Network/networkSecurityGroups",
  securityRule: "Microsoft.Network/networkSecurityGroups/securityRules",
  natGateway: "Microsoft.Network/natGateways",
  publicIPAddress: "Microsoft.Network/publicIPAddresses",
  publicIPPrefix: "Microsoft.Network/publicIPPrefixes",
  networkInterface: "Microsoft.Network/networkInterfaces",
  containerRegistry: "Microsoft.ContainerRegistry/registries",
  userAssignedIdentity: "Microsoft.ManagedIdentity/userAssignedIdentities",
  roleAssignment: "Microsoft.Authorization/roleAssignments",
  privateDnsZone: "Microsoft.Network/privateDnsZones",
  resourceGroup: "Microsoft.Resources/resourceGroups",
  /** Not ARM: a Helm release of a CNI, compared with the pod CIDR of its cluster. */
  helmRelease: "helm.sh/Release",
} as const;
export type ArmType = (typeof ArmType)[keyof typeof ArmType];

/** Stands in a property bag for a value that isn't known yet. */
export class NotKnown {
  /** Why, as the end of a sentence: "it is an output of a resource that doesn't exist yet". */
  readonly reason: string;
  /** The key of the one resource whose id this will be, where that is certain. */
  readonly comesFrom: string | undefined;

  constructor(reason: string, comesFrom?: string) {
    this.reason = reason;
    this.comesFrom = comesFrom;
  }
}

/**
 * One resource as somebody's program declares it, as plain data. Both sides build these: a component from
 * the args of its children, the policy pack from what the engine shows it.
 */
export interface ArmResource {
  /** What tells it from all others: its URN, or its name within a component. */
  readonly key: string;
  readonly type: ArmType;
  /** What messages call it: the name that the program gave it. */
  readonly name: string;
  /**
   * Its properties in azure-native's form, which is ARM's without `properties.`:
   * `{ networkProfile: { podCidr: "10.244.0.0/16" } }`, with `NotKnown` where a value isn't known yet.
   */
  readonly properties: unknown;
  /** For each top-level property the keys of the resources its value comes from. */
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  /** It exists outside the program (from the network environment): others may collide with it, it isn't judged. */
  readonly existing?: boolean;
}
