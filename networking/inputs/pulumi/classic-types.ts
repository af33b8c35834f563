import { type BuiltInRole, builtInRoles, roleNames } from "../../facts/roles";
import { ArmType, armTypes } from "../../resources/arm-types";

/**
 * Where each property of the classic provider stands in azure-native; what isn't listed has the same name in both. The
 * names are those of its versions 4 to 6.
 */
export interface Shape {
  readonly [property: string]: string | To;
}

export interface To {
  /** Left out where it has the same name. */
  readonly path?: string;
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
  maxCount: { unset: 0 },
  maxPods: { unset: 0 },
  nodeCount: "count",
  nodeNetworkProfile: {
    path: "networkProfile",
    of: {
      allowedHostPorts: {
        of: { portEnd: { unset: 0 }, portStart: { unset: 0 } },
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
    of: { drainTimeoutInMinutes: { unset: 0 } },
  },
  vnetSubnetId: "vnetSubnetID",
  windowsProfile: {
    of: { outboundNatEnabled: { path: "disableOutboundNat", convert: not } },
  },
  zones: "availabilityZones",
};

const networkProfile: Shape = {
  advancedNetworking: {
    always: enabled,
    of: { observabilityEnabled: "observability.enabled", securityEnabled: "security.enabled" },
  },
  dnsServiceIp: "dnsServiceIP",
  ebpfDataPlane: "networkDataplane",
  ipVersions: "ipFamilies",
  loadBalancerProfile: {
    of: {
      managedOutboundIpCount: { path: "managedOutboundIPs.count", unset: 0 },
      managedOutboundIpv6Count: { path: "managedOutboundIPs.countIPv6", unset: 0 },
      outboundIpAddressIds: { path: "outboundIPs.publicIPs", convert: ids },
      outboundIpPrefixIds: { path: "outboundIPPrefixes.publicIPPrefixes", convert: ids },
      outboundPortsAllocated: "allocatedOutboundPorts",
    },
  },
  natGatewayProfile: {
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
  delegations: { of: delegation },
  ipAddressPool: { path: "ipamPoolPrefixAllocations", inList: true, of: ipamPool },
  routeTableId: "routeTable.id",
  securityGroup: "networkSecurityGroup.id",
};

const identity = classicType(ArmType.userAssignedIdentity);

const assignment = classicType(ArmType.roleAssignment, {
  roleDefinitionName: { path: "roleDefinitionId", convert: roleDefinitionOf },
});

/** A type with its shape; its name is always `name` here, and azure-native has a word of its own for each. */
function classicType(armType: ArmType, shape: Shape = {}): ClassicType {
  return { armType, shape: { name: armTypes[armType].nameProperty ?? "name", ...shape } };
}

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
  "azure:containerservice/kubernetesCluster:KubernetesCluster": classicType(
    ArmType.managedCluster,
    {
      aciConnectorLinux: {
        path: "addonProfiles.aciConnectorLinux",
        always: enabled,
        of: virtualNodes,
      },
      addonProfile: {
        path: "addonProfiles",
        of: {
          aciConnectorLinux: { of: virtualNodes },
          ingressApplicationGateway: { of: agic },
        },
      },
      apiServerAccessProfile: {
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
      networkProfile: { of: networkProfile },
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
  ),
  "azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool": {
    ...classicType(ArmType.agentPool, poolShape),
    parentIdIn: "kubernetesClusterId",
    sends: ({ count, enableAutoScaling, minCount }) =>
      count === undefined && enableAutoScaling === true ? { count: minCount } : {},
  },
  "azure:network/virtualNetwork:VirtualNetwork": classicType(ArmType.virtualNetwork, {
    addressSpaces: "addressSpace.addressPrefixes",
    dnsServers: "dhcpOptions.dnsServers",
    encryption: { always: enabled },
    ipAddressPools: { path: "addressSpace.ipamPoolPrefixAllocations", of: ipamPool },
    subnets: { of: subnetShape },
  }),
  "azure:network/subnet:Subnet": classicType(ArmType.subnet, subnetShape),
  "azure:network/virtualNetworkPeering:VirtualNetworkPeering": classicType(
    ArmType.virtualNetworkPeering,
    {
      onlyIpv6PeeringEnabled: "enableOnlyIPv6Peering",
      peerCompleteVirtualNetworksEnabled: "peerCompleteVnets",
      remoteVirtualNetworkId: "remoteVirtualNetwork.id",
    },
  ),
  "azure:network/routeTable:RouteTable": classicType(ArmType.routeTable, { routes: { of: route } }),
  "azure:network/route:Route": classicType(ArmType.route, route),
  "azure:network/networkSecurityGroup:NetworkSecurityGroup": classicType(
    ArmType.networkSecurityGroup,
    {
      securityRules: { of: securityRule },
    },
  ),
  "azure:network/networkSecurityRule:NetworkSecurityRule": classicType(
    ArmType.securityRule,
    securityRule,
  ),
  "azure:network/natGateway:NatGateway": classicType(ArmType.natGateway, { skuName: "sku.name" }),
  "azure:network/publicIp:PublicIp": classicType(ArmType.publicIPAddress, {
    allocationMethod: "publicIPAllocationMethod",
    ipVersion: "publicIPAddressVersion",
    sku: "sku.name",
    skuTier: "sku.tier",
  }),
  "azure:network/publicIpPrefix:PublicIpPrefix": classicType(ArmType.publicIPPrefix, {
    ipVersion: "publicIPAddressVersion",
    sku: "sku.name",
  }),
  "azure:network/networkInterface:NetworkInterface": classicType(ArmType.networkInterface, {
    ipConfigurations: { of: { subnetId: "subnet.id" } },
  }),
  "azure:network/applicationGateway:ApplicationGateway": classicType(ArmType.applicationGateway, {
    frontendIpConfigurations: {
      path: "frontendIPConfigurations",
      of: { subnetId: "subnet.id" },
    },
    gatewayIpConfigurations: { path: "gatewayIPConfigurations", of: { subnetId: "subnet.id" } },
  }),
  "azure:containerservice/registry:Registry": classicType(ArmType.containerRegistry, {
    sku: "sku.name",
  }),
  "azure:privatedns/zone:Zone": classicType(ArmType.privateDnsZone),
  "azure:authorization/userAssignedIdentity:UserAssignedIdentity": identity,
  "azure:msi/userAssignedIdentity:UserAssignedIdentity": identity,
  "azure:authorization/assignment:Assignment": assignment,
  "azure:role/assignment:Assignment": assignment,
  "azure:core/resourceGroup:ResourceGroup": classicType(ArmType.resourceGroup),
};

/** An id that stands in the subnet: `{ routeTable: { id } }` from `routeTableId`. */
function inSubnet(fills: string): Association {
  return { type: ArmType.subnet, idIn: "subnetId", fills, from: `${fills}Id`, as: "id" };
}

/** One of the ids that a NAT gateway lists. */
function inNatGateway(fills: string, from: string): Association {
  return { type: ArmType.natGateway, idIn: "natGatewayId", fills, from, as: "id", inList: true };
}

export const associations: Readonly<Record<string, Association>> = {
  "azure:network/subnetRouteTableAssociation:SubnetRouteTableAssociation": inSubnet("routeTable"),
  "azure:network/subnetNatGatewayAssociation:SubnetNatGatewayAssociation": inSubnet("natGateway"),
  "azure:network/subnetNetworkSecurityGroupAssociation:SubnetNetworkSecurityGroupAssociation":
    inSubnet("networkSecurityGroup"),
  "azure:network/natGatewayPublicIpAssociation:NatGatewayPublicIpAssociation": inNatGateway(
    "publicIpAddresses",
    "publicIpAddressId",
  ),
  "azure:network/natGatewayPublicIpPrefixAssociation:NatGatewayPublicIpPrefixAssociation":
    inNatGateway("publicIpPrefixes", "publicIpPrefixId"),
  "azure:network/virtualNetworkDnsServers:VirtualNetworkDnsServers": {
    type: ArmType.virtualNetwork,
    idIn: "virtualNetworkId",
    fills: "dhcpOptions",
    from: "dnsServers",
    as: "dnsServers",
  },
};
