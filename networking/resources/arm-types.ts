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
  applicationGateway: "Microsoft.Network/applicationGateways",
  containerRegistry: "Microsoft.ContainerRegistry/registries",
  userAssignedIdentity: "Microsoft.ManagedIdentity/userAssignedIdentities",
  roleAssignment: "Microsoft.Authorization/roleAssignments",
  privateDnsZone: "Microsoft.Network/privateDnsZones",
  resourceGroup: "Microsoft.Resources/resourceGroups",
  /** Not one type: whatever else can give a role, such as a group, a nested deployment, or a provider that isn't read. */
  accessElsewhere: "access given elsewhere",
  /** Not ARM: a Helm release of a CNI, compared with the pod CIDR of its cluster. */
  helmRelease: "helm.sh/Release",
  /** Not ARM: an object by which a CNI is set up. */
  kubernetesObject: "kubernetes/Object",
  /** Not ARM: what says which cluster a release or an object is in. */
  kubernetesProvider: "pulumi/KubernetesProvider",
} as const;
export type ArmType = (typeof ArmType)[keyof typeof ArmType];

/** What the project knows of a resource type. */
export interface ArmTypeFacts {
  /** What messages call such a resource: "subnet". */
  readonly noun: string;
  /** The types of azure-native without provider and API version, today's first: `network:Subnet`. */
  readonly tokens: readonly string[];
  /** The property of azure-native that names the resource: `subnetName`. */
  readonly nameProperty?: string;
  /** Whether azure-native has `name` as an input too. Elsewhere a known `name` says that the resource exists. */
  readonly nameIsInput?: true;
  /** The resource that it belongs to. */
  readonly parent?: {
    readonly type: ArmType;
    /** The list of the parent that holds it inline. */
    readonly list: string;
    /** The property of azure-native that names the parent. */
    readonly by: string;
  };
  /** Where its address ranges stand: one text, a list, or either. */
  readonly ranges?: { readonly single: string; readonly list: string };
  /** Lists that Azure fills in and no rule reads, with one entry for each address in use. */
  readonly unreadLists?: readonly string[];
}

/** One row for each type. The tables about types in all other folders follow from it. */
export const armTypes: Readonly<Record<ArmType, ArmTypeFacts>> = {
  [ArmType.managedCluster]: {
    noun: "cluster",
    tokens: ["containerservice:ManagedCluster"],
    nameProperty: "resourceName",
  },
  [ArmType.agentPool]: {
    noun: "node pool",
    tokens: ["containerservice:AgentPool"],
    nameProperty: "agentPoolName",
    parent: { type: ArmType.managedCluster, list: "agentPoolProfiles", by: "resourceName" },
  },
  [ArmType.virtualNetwork]: {
    noun: "VNet",
    tokens: ["network:VirtualNetwork"],
    nameProperty: "virtualNetworkName",
    ranges: { single: "", list: "addressSpace.addressPrefixes" },
  },
  [ArmType.subnet]: {
    noun: "subnet",
    tokens: ["network:Subnet"],
    nameProperty: "subnetName",
    nameIsInput: true,
    parent: { type: ArmType.virtualNetwork, list: "subnets", by: "virtualNetworkName" },
    ranges: { single: "addressPrefix", list: "addressPrefixes" },
    unreadLists: [
      "ipConfigurations",
      "ipConfigurationProfiles",
      "privateEndpoints",
      "resourceNavigationLinks",
      "serviceAssociationLinks",
    ],
  },
  [ArmType.virtualNetworkPeering]: {
    noun: "peering",
    tokens: ["network:VirtualNetworkPeering"],
    nameProperty: "virtualNetworkPeeringName",
    nameIsInput: true,
    parent: {
      type: ArmType.virtualNetwork,
      list: "virtualNetworkPeerings",
      by: "virtualNetworkName",
    },
  },
  [ArmType.routeTable]: {
    noun: "route table",
    tokens: ["network:RouteTable"],
    nameProperty: "routeTableName",
    unreadLists: ["subnets"],
  },
  [ArmType.route]: {
    noun: "route",
    tokens: ["network:Route"],
    nameProperty: "routeName",
    nameIsInput: true,
    parent: { type: ArmType.routeTable, list: "routes", by: "routeTableName" },
  },
  [ArmType.networkSecurityGroup]: {
    noun: "network security group",
    tokens: ["network:NetworkSecurityGroup"],
    nameProperty: "networkSecurityGroupName",
    unreadLists: ["networkInterfaces", "subnets"],
  },
  [ArmType.securityRule]: {
    noun: "security rule",
    tokens: ["network:SecurityRule"],
    nameProperty: "securityRuleName",
    nameIsInput: true,
    parent: {
      type: ArmType.networkSecurityGroup,
      list: "securityRules",
      by: "networkSecurityGroupName",
    },
  },
  [ArmType.natGateway]: {
    noun: "NAT gateway",
    tokens: ["network:NatGateway"],
    nameProperty: "natGatewayName",
    unreadLists: ["subnets"],
  },
  [ArmType.publicIPAddress]: {
    noun: "public IP address",
    tokens: ["network:PublicIPAddress"],
    nameProperty: "publicIpAddressName",
  },
  [ArmType.publicIPPrefix]: {
    noun: "public IP prefix",
    tokens: ["network:PublicIPPrefix"],
    nameProperty: "publicIpPrefixName",
    unreadLists: ["publicIPAddresses"],
  },
  [ArmType.networkInterface]: {
    noun: "network interface",
    tokens: ["network:NetworkInterface"],
    nameProperty: "networkInterfaceName",
  },
  [ArmType.applicationGateway]: {
    noun: "application gateway",
    tokens: ["network:ApplicationGateway"],
    nameProperty: "applicationGatewayName",
  },
  [ArmType.containerRegistry]: {
    noun: "container registry",
    tokens: ["containerregistry:Registry"],
    nameProperty: "registryName",
  },
  [ArmType.userAssignedIdentity]: {
    noun: "identity",
    tokens: ["managedidentity:UserAssignedIdentity"],
    nameProperty: "resourceName",
  },
  [ArmType.roleAssignment]: {
    noun: "role assignment",
    tokens: ["authorization:RoleAssignment"],
    nameProperty: "roleAssignmentName",
  },
  [ArmType.accessElsewhere]: { noun: "resource", tokens: [] },
  [ArmType.privateDnsZone]: {
    noun: "private DNS zone",
    tokens: ["privatedns:PrivateZone", "network:PrivateZone"],
    nameProperty: "privateZoneName",
  },
  [ArmType.resourceGroup]: {
    noun: "resource group",
    tokens: ["resources:ResourceGroup"],
    nameProperty: "resourceGroupName",
  },
  [ArmType.helmRelease]: { noun: "Helm release", tokens: [] },
  [ArmType.kubernetesObject]: { noun: "Kubernetes object", tokens: [] },
  [ArmType.kubernetesProvider]: { noun: "Kubernetes provider", tokens: [] },
};

/** The types that Azure also has inside another one. */
export const childTypes = Object.values(ArmType).flatMap((type) => {
  const { parent } = armTypes[type];
  return parent === undefined ? [] : [{ ...parent, type, parent: parent.type }];
});

/** The type of a token such as `azure-native:network:Subnet`, without provider and version: "network:Subnet". */
export function armTypeOfToken(token: string): ArmType | undefined {
  return byToken.get(token);
}

const byToken: ReadonlyMap<string, ArmType> = new Map(
  Object.values(ArmType).flatMap((type) => armTypes[type].tokens.map((token) => [token, type])),
);
