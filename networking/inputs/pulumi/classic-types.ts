import { type BuiltInRole, builtInRoles, roleNames } from "../../facts/roles";
import { ArmType } from "../../resources/arm-types";

/**
 * Where each property of the classic provider stands in azure-native; what isn't listed has the same name in both. The
 * names are those of its versions 4 to 6.
 */
export interface Shape {
  readonly [property: string]: string | To;
}

export interface To {
  readonly path: string;
  /** The names inside it, where it is an object or a list of objects. */
  readonly of?: Shape;
  /** It is one object here and a list in azure-native. */
  readonly inList?: true;
  /** What azure-native has for a value that is known and isn't written the same way. */
  readonly convert?: (value: unknown) => unknown;
  /** Properties that an object stands for without having them. */
  readonly always?: Readonly<Record<string, unknown>>;
  /** What the provider shows, besides an empty text, where nothing is set. */
  readonly unset?: number;
}

export interface ClassicType {
  readonly armType: ArmType;
  readonly shape: Shape;
  /** The property with the id of its parent, which azure-native has by name. */
  readonly parentIdIn?: string;
  /** What the provider sends besides, from what is written. */
  readonly sends?: (
    properties: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
}

/** A resource that only says what a subnet or VNet uses, which azure-native says in the subnet or VNet itself. */
export interface Association {
  readonly type: ArmType;
  /** The property with the id of the subnet or VNet. */
  readonly idIn: string;
  /** The property that it adds, from one of its own: `{ [fills]: { [as]: value } }`. */
  readonly fills: string;
  readonly from: string;
  readonly as: string;
  /** `fills` is a list, to which it adds one entry. */
  readonly inList?: true;
}

const ids = (value: unknown) => (Array.isArray(value) ? value.map((id) => ({ id })) : value);
const not = (value: unknown) => (typeof value === "boolean" ? !value : value);
const inListOf = (value: unknown) => [value];
const firstOf = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const enabled = { enabled: true };

const poolShape: Shape = {
  autoScalingEnabled: "enableAutoScaling",
  fipsEnabled: "enableFIPS",
  maxCount: { path: "maxCount", unset: 0 },
  maxPods: { path: "maxPods", unset: 0 },
  nodeCount: "count",
  nodeNetworkProfile: {
    path: "networkProfile",
    of: {
      allowedHostPorts: {
        path: "allowedHostPorts",
        of: { portEnd: { path: "portEnd", unset: 0 }, portStart: { path: "portStart", unset: 0 } },
      },
    },
  },
  nodePublicIpEnabled: "enableNodePublicIP",
  enableNodePublicIp: "enableNodePublicIP",
  nodePublicIpPrefixId: "nodePublicIPPrefixID",
  osSku: "osSKU",
  podSubnetId: "podSubnetID",
  priority: "scaleSetPriority",
  upgradeSettings: {
    path: "upgradeSettings",
    of: { drainTimeoutInMinutes: { path: "drainTimeoutInMinutes", unset: 0 } },
  },
  vnetSubnetId: "vnetSubnetID",
  windowsProfile: {
    path: "windowsProfile",
    of: { outboundNatEnabled: { path: "disableOutboundNat", convert: not } },
  },
  zones: "availabilityZones",
};

const networkProfile: Shape = {
  advancedNetworking: {
    path: "advancedNetworking",
    always: enabled,
    of: { observabilityEnabled: "observability.enabled", securityEnabled: "security.enabled" },
  },
  dnsServiceIp: "dnsServiceIP",
  ebpfDataPlane: "networkDataplane",
  ipVersions: "ipFamilies",
  loadBalancerProfile: {
    path: "loadBalancerProfile",
    of: {
      managedOutboundIpCount: { path: "managedOutboundIPs.count", unset: 0 },
      managedOutboundIpv6Count: { path: "managedOutboundIPs.countIPv6", unset: 0 },
      outboundIpAddressIds: { path: "outboundIPs.publicIPs", convert: ids },
      outboundIpPrefixIds: { path: "outboundIPPrefixes.publicIPPrefixes", convert: ids },
      outboundPortsAllocated: "allocatedOutboundPorts",
    },
  },
  natGatewayProfile: {
    path: "natGatewayProfile",
    of: { managedOutboundIpCount: { path: "managedOutboundIPProfile.count", unset: 0 } },
  },
  networkDataPlane: "networkDataplane",
};

const virtualNodes: Shape = {
  connectorIdentities: {
    path: "identity",
    convert: firstOf,
    of: { userAssignedIdentityId: "resourceId" },
  },
  subnetName: "config.SubnetName",
};

const agic: Shape = {
  gatewayId: "config.applicationGatewayId",
  gatewayName: "config.applicationGatewayName",
  subnetCidr: "config.subnetCIDR",
  subnetId: "config.subnetId",
};

const route: Shape = { nextHopInIpAddress: "nextHopIpAddress" };

const securityRule: Shape = {
  destinationApplicationSecurityGroupIds: {
    path: "destinationApplicationSecurityGroups",
    convert: ids,
  },
  sourceApplicationSecurityGroupIds: { path: "sourceApplicationSecurityGroups", convert: ids },
};

const ipamPool: Shape = { allocatedIpAddressPrefixes: "allocatedAddressPrefixes", id: "pool.id" };

// { serviceDelegation: { name } } there, { serviceName } in azure-native.
const delegation: Shape = { serviceDelegation: { path: "serviceName", convert: nameIn } };

const subnetShape: Shape = {
  defaultOutboundAccessEnabled: "defaultOutboundAccess",
  delegation: { path: "delegations", inList: true, of: delegation },
  delegations: { path: "delegations", of: delegation },
  ipAddressPool: { path: "ipamPoolPrefixAllocations", inList: true, of: ipamPool },
  routeTableId: "routeTable.id",
  securityGroup: "networkSecurityGroup.id",
};

const identity: ClassicType = {
  armType: ArmType.userAssignedIdentity,
  shape: { name: "resourceName" },
};

const assignment: ClassicType = {
  armType: ArmType.roleAssignment,
  shape: {
    name: "roleAssignmentName",
    roleDefinitionName: { path: "roleDefinitionId", convert: roleDefinitionOf },
  },
};

function nameIn(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, "name") : undefined;
}

/** The definition of a role by its name; those that no rule looks at have ids that aren't listed here. */
function roleDefinitionOf(name: unknown): unknown {
  if (typeof name !== "string") {
    return name;
  }
  const roles = Object.keys(builtInRoles) as BuiltInRole[];
  const role = roles.find((each) => roleNames[each].toLowerCase() === name.toLowerCase());
  return `/providers/Microsoft.Authorization/roleDefinitions/${role ? builtInRoles[role] : name}`;
}

/** The classic provider's types by their token. */
export const classicTypes: Readonly<Record<string, ClassicType>> = {
  "azure:containerservice/kubernetesCluster:KubernetesCluster": {
    armType: ArmType.managedCluster,
    shape: {
      aciConnectorLinux: {
        path: "addonProfiles.aciConnectorLinux",
        always: enabled,
        of: virtualNodes,
      },
      addonProfile: {
        path: "addonProfiles",
        of: {
          aciConnectorLinux: { path: "aciConnectorLinux", of: virtualNodes },
          ingressApplicationGateway: { path: "ingressApplicationGateway", of: agic },
        },
      },
      apiServerAccessProfile: {
        path: "apiServerAccessProfile",
        of: {
          authorizedIpRanges: "authorizedIPRanges",
          virtualNetworkIntegrationEnabled: "enableVnetIntegration",
          vnetIntegrationEnabled: "enableVnetIntegration",
        },
      },
      apiServerAuthorizedIpRanges: "apiServerAccessProfile.authorizedIPRanges",
      automaticChannelUpgrade: "autoUpgradeProfile.upgradeChannel",
      automaticUpgradeChannel: "autoUpgradeProfile.upgradeChannel",
      defaultNodePool: {
        path: "agentPoolProfiles",
        inList: true,
        always: { mode: "System", osType: "Linux" },
        of: poolShape,
      },
      dnsPrefixPrivateCluster: "fqdnSubdomain",
      identity: {
        path: "identity",
        of: {
          identityIds: "userAssignedIdentities",
          userAssignedIdentityId: { path: "userAssignedIdentities", convert: inListOf },
        },
      },
      ingressApplicationGateway: {
        path: "addonProfiles.ingressApplicationGateway",
        always: enabled,
        of: agic,
      },
      kubeletIdentity: {
        path: "identityProfile.kubeletidentity",
        of: { userAssignedIdentityId: "resourceId" },
      },
      name: "resourceName",
      networkProfile: { path: "networkProfile", of: networkProfile },
      nodeOsChannelUpgrade: "autoUpgradeProfile.nodeOSUpgradeChannel",
      nodeOsUpgradeChannel: "autoUpgradeProfile.nodeOSUpgradeChannel",
      openServiceMeshEnabled: "addonProfiles.openServiceMesh.enabled",
      privateClusterEnabled: "apiServerAccessProfile.enablePrivateCluster",
      privateClusterPublicFqdnEnabled: "apiServerAccessProfile.enablePrivateClusterPublicFQDN",
      privateDnsZoneId: "apiServerAccessProfile.privateDNSZone",
      privateLinkEnabled: "apiServerAccessProfile.enablePrivateCluster",
      servicePrincipal: { path: "servicePrincipalProfile", of: { clientSecret: "secret" } },
      skuTier: "sku.tier",
      webAppRouting: {
        path: "ingressProfile.webAppRouting",
        always: enabled,
        of: { defaultNginxController: "nginx.defaultIngressControllerType" },
      },
    },
  },
  "azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool": {
    armType: ArmType.agentPool,
    shape: { ...poolShape, name: "agentPoolName" },
    parentIdIn: "kubernetesClusterId",
    sends: ({ count, enableAutoScaling, minCount }) =>
      count === undefined && enableAutoScaling === true ? { count: minCount } : {},
  },
  "azure:network/virtualNetwork:VirtualNetwork": {
    armType: ArmType.virtualNetwork,
    shape: {
      addressSpaces: "addressSpace.addressPrefixes",
      dnsServers: "dhcpOptions.dnsServers",
      encryption: { path: "encryption", always: enabled },
      ipAddressPools: { path: "addressSpace.ipamPoolPrefixAllocations", of: ipamPool },
      name: "virtualNetworkName",
      subnets: { path: "subnets", of: subnetShape },
    },
  },
  "azure:network/subnet:Subnet": {
    armType: ArmType.subnet,
    shape: { ...subnetShape, name: "subnetName" },
  },
  "azure:network/virtualNetworkPeering:VirtualNetworkPeering": {
    armType: ArmType.virtualNetworkPeering,
    shape: {
      name: "virtualNetworkPeeringName",
      onlyIpv6PeeringEnabled: "enableOnlyIPv6Peering",
      peerCompleteVirtualNetworksEnabled: "peerCompleteVnets",
      remoteVirtualNetworkId: "remoteVirtualNetwork.id",
    },
  },
  "azure:network/routeTable:RouteTable": {
    armType: ArmType.routeTable,
    shape: { name: "routeTableName", routes: { path: "routes", of: route } },
  },
  "azure:network/route:Route": {
    armType: ArmType.route,
    shape: { ...route, name: "routeName" },
  },
  "azure:network/networkSecurityGroup:NetworkSecurityGroup": {
    armType: ArmType.networkSecurityGroup,
    shape: {
      name: "networkSecurityGroupName",
      securityRules: { path: "securityRules", of: securityRule },
    },
  },
  "azure:network/networkSecurityRule:NetworkSecurityRule": {
    armType: ArmType.securityRule,
    shape: { ...securityRule, name: "securityRuleName" },
  },
  "azure:network/natGateway:NatGateway": {
    armType: ArmType.natGateway,
    shape: { name: "natGatewayName", skuName: "sku.name" },
  },
  "azure:network/publicIp:PublicIp": {
    armType: ArmType.publicIPAddress,
    shape: {
      allocationMethod: "publicIPAllocationMethod",
      ipVersion: "publicIPAddressVersion",
      name: "publicIpAddressName",
      sku: "sku.name",
      skuTier: "sku.tier",
    },
  },
  "azure:network/publicIpPrefix:PublicIpPrefix": {
    armType: ArmType.publicIPPrefix,
    shape: { ipVersion: "publicIPAddressVersion", name: "publicIpPrefixName", sku: "sku.name" },
  },
  "azure:network/networkInterface:NetworkInterface": {
    armType: ArmType.networkInterface,
    shape: {
      ipConfigurations: { path: "ipConfigurations", of: { subnetId: "subnet.id" } },
      name: "networkInterfaceName",
    },
  },
  "azure:network/applicationGateway:ApplicationGateway": {
    armType: ArmType.applicationGateway,
    shape: {
      frontendIpConfigurations: {
        path: "frontendIPConfigurations",
        of: { subnetId: "subnet.id" },
      },
      gatewayIpConfigurations: { path: "gatewayIPConfigurations", of: { subnetId: "subnet.id" } },
      name: "applicationGatewayName",
    },
  },
  "azure:containerservice/registry:Registry": {
    armType: ArmType.containerRegistry,
    shape: { name: "registryName", sku: "sku.name" },
  },
  "azure:privatedns/zone:Zone": {
    armType: ArmType.privateDnsZone,
    shape: { name: "privateZoneName" },
  },
  "azure:authorization/userAssignedIdentity:UserAssignedIdentity": identity,
  "azure:msi/userAssignedIdentity:UserAssignedIdentity": identity,
  "azure:authorization/assignment:Assignment": assignment,
  "azure:role/assignment:Assignment": assignment,
  "azure:core/resourceGroup:ResourceGroup": {
    armType: ArmType.resourceGroup,
    shape: { name: "resourceGroupName" },
  },
};

const ofNatGateway = {
  type: ArmType.natGateway,
  idIn: "natGatewayId",
  as: "id",
  inList: true,
} as const;
const ofSubnet = { type: ArmType.subnet, idIn: "subnetId", as: "id" } as const;

export const associations: Readonly<Record<string, Association>> = {
  "azure:network/subnetRouteTableAssociation:SubnetRouteTableAssociation": {
    ...ofSubnet,
    fills: "routeTable",
    from: "routeTableId",
  },
  "azure:network/subnetNatGatewayAssociation:SubnetNatGatewayAssociation": {
    ...ofSubnet,
    fills: "natGateway",
    from: "natGatewayId",
  },
  "azure:network/subnetNetworkSecurityGroupAssociation:SubnetNetworkSecurityGroupAssociation": {
    ...ofSubnet,
    fills: "networkSecurityGroup",
    from: "networkSecurityGroupId",
  },
  "azure:network/natGatewayPublicIpAssociation:NatGatewayPublicIpAssociation": {
    ...ofNatGateway,
    fills: "publicIpAddresses",
    from: "publicIpAddressId",
  },
  "azure:network/natGatewayPublicIpPrefixAssociation:NatGatewayPublicIpPrefixAssociation": {
    ...ofNatGateway,
    fills: "publicIpPrefixes",
    from: "publicIpPrefixId",
  },
  "azure:network/virtualNetworkDnsServers:VirtualNetworkDnsServers": {
    type: ArmType.virtualNetwork,
    idIn: "virtualNetworkId",
    fills: "dhcpOptions",
    from: "dnsServers",
    as: "dnsServers",
  },
};
