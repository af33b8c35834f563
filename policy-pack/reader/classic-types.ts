import { ArmType } from "@aks-networking/networking";

/** Where each property of the classic provider stands in azure-native; what isn't listed has the same name in both. */
export interface Shape {
  readonly [property: string]:
    | string
    | {
        readonly path: string;
        /** The names inside it, where it is an object or a list of objects. */
        readonly of?: Shape;
        /** It is one object here and a list in azure-native. */
        readonly inList?: true;
        /** It is an object here and in azure-native only this property of it. */
        readonly pick?: string;
        /** azure-native says it in a way that this table can't: why it isn't known. */
        readonly notTranslated?: string;
      };
}

export interface ClassicType {
  readonly armType: ArmType;
  readonly shape: Shape;
  /** Properties that the type stands for without having them. */
  readonly always?: Readonly<Record<string, unknown>>;
  /** The property with the id of its parent, which azure-native has by name. */
  readonly parentIdIn?: string;
}

/** A resource that only joins a subnet to something: the property of the subnet that it fills, and where the id is. */
export interface Association {
  readonly fills: string;
  readonly idIn: string;
}

const pool: Shape = {
  autoScalingEnabled: "enableAutoScaling",
  nodeCount: "count",
  nodePublicIpEnabled: "enableNodePublicIP",
  enableNodePublicIp: "enableNodePublicIP",
  osSku: "osSKU",
  podSubnetId: "podSubnetID",
  priority: "scaleSetPriority",
  vnetSubnetId: "vnetSubnetID",
  zones: "availabilityZones",
};

const networkProfile: Shape = {
  dnsServiceIp: "dnsServiceIP",
  ebpfDataPlane: "networkDataplane",
  ipVersions: "ipFamilies",
  loadBalancerProfile: {
    path: "loadBalancerProfile",
    of: {
      managedOutboundIpCount: "managedOutboundIPs.count",
      managedOutboundIpv6Count: "managedOutboundIPs.countIPv6",
      outboundPortsAllocated: "allocatedOutboundPorts",
    },
  },
  natGatewayProfile: {
    path: "natGatewayProfile",
    of: { managedOutboundIpCount: "managedOutboundIPProfile.count" },
  },
  networkDataPlane: "networkDataplane",
};

const route: Shape = { nextHopInIpAddress: "nextHopIpAddress" };

const subnet: Shape = {
  // { serviceDelegation: { name } } there, { serviceName } in azure-native.
  delegations: {
    path: "delegations",
    of: { serviceDelegation: { path: "serviceName", pick: "name" } },
  },
  routeTableId: "routeTable.id",
  securityGroup: "networkSecurityGroup.id",
};

/** The classic provider's types by their token. */
export const classicTypes: Readonly<Record<string, ClassicType>> = {
  "azure:containerservice/kubernetesCluster:KubernetesCluster": {
    armType: ArmType.managedCluster,
    shape: {
      apiServerAccessProfile: {
        path: "apiServerAccessProfile",
        of: {
          authorizedIpRanges: "authorizedIPRanges",
          virtualNetworkIntegrationEnabled: "enableVnetIntegration",
          vnetIntegrationEnabled: "enableVnetIntegration",
        },
      },
      apiServerAuthorizedIpRanges: "apiServerAccessProfile.authorizedIPRanges",
      defaultNodePool: { path: "agentPoolProfiles", of: pool, inList: true },
      identity: { path: "identity", of: { identityIds: "userAssignedIdentities" } },
      name: "resourceName",
      networkProfile: { path: "networkProfile", of: networkProfile },
      privateClusterEnabled: "apiServerAccessProfile.enablePrivateCluster",
      skuTier: "sku.tier",
    },
  },
  "azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool": {
    armType: ArmType.agentPool,
    shape: { ...pool, name: "agentPoolName" },
    parentIdIn: "kubernetesClusterId",
  },
  "azure:network/virtualNetwork:VirtualNetwork": {
    armType: ArmType.virtualNetwork,
    shape: {
      addressSpaces: "addressSpace.addressPrefixes",
      dnsServers: "dhcpOptions.dnsServers",
      name: "virtualNetworkName",
      subnets: { path: "subnets", of: subnet },
    },
  },
  "azure:network/subnet:Subnet": {
    armType: ArmType.subnet,
    shape: { ...subnet, name: "subnetName" },
  },
  "azure:network/virtualNetworkPeering:VirtualNetworkPeering": {
    armType: ArmType.virtualNetworkPeering,
    shape: { name: "virtualNetworkPeeringName", remoteVirtualNetworkId: "remoteVirtualNetwork.id" },
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
    shape: { name: "networkSecurityGroupName" },
  },
  "azure:network/networkSecurityRule:NetworkSecurityRule": {
    armType: ArmType.securityRule,
    shape: { name: "securityRuleName" },
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
    },
  },
  "azure:network/publicIpPrefix:PublicIpPrefix": {
    armType: ArmType.publicIPPrefix,
    shape: { ipVersion: "publicIPAddressVersion", name: "publicIpPrefixName", sku: "sku.name" },
  },
  "azure:authorization/userAssignedIdentity:UserAssignedIdentity": {
    armType: ArmType.userAssignedIdentity,
    shape: { name: "resourceName" },
  },
  "azure:authorization/assignment:Assignment": {
    armType: ArmType.roleAssignment,
    shape: {
      name: "roleAssignmentName",
      roleDefinitionName: {
        path: "roleDefinitionId",
        notTranslated: "it is given by the role's name",
      },
    },
  },
  "azure:core/resourceGroup:ResourceGroup": {
    armType: ArmType.resourceGroup,
    shape: { name: "resourceGroupName" },
  },
};

export const associations: Readonly<Record<string, Association>> = {
  "azure:network/subnetRouteTableAssociation:SubnetRouteTableAssociation": {
    fills: "routeTable",
    idIn: "routeTableId",
  },
  "azure:network/subnetNatGatewayAssociation:SubnetNatGatewayAssociation": {
    fills: "natGateway",
    idIn: "natGatewayId",
  },
  "azure:network/subnetNetworkSecurityGroupAssociation:SubnetNetworkSecurityGroupAssociation": {
    fills: "networkSecurityGroup",
    idIn: "networkSecurityGroupId",
  },
};
