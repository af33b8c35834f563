import type { ResourceType, Subject } from "../provider/resource-type";
import type { Shape } from "../provider/shape";
import { hexOf, isUnknown, numberOf, type Value, type Values } from "../provider/values";
import { inGroup, networkOutputs, reference } from "./arm";
import { refusePeering, refuseSubnet, refuseVirtualNetwork } from "./network-refusals";

const { resourceGuid: _, ...childOutputs } = networkOutputs;

const routeShape = {
  addressPrefix: "string",
  nextHopType: "string",
  nextHopIpAddress: "string",
} as const satisfies Shape;

const subnetShape = {
  addressPrefix: "string",
  addressPrefixes: ["string"],
  defaultOutboundAccess: "boolean",
  delegations: [{ name: "string", serviceName: "string" }],
  natGateway: reference,
  networkSecurityGroup: reference,
  privateEndpointNetworkPolicies: "string",
  privateLinkServiceNetworkPolicies: "string",
  routeTable: reference,
  serviceEndpoints: [{ service: "string" }],
} as const satisfies Shape;

const securityRuleShape = {
  access: "string",
  description: "string",
  destinationAddressPrefix: "string",
  destinationPortRange: "string",
  direction: "string",
  priority: "integer",
  protocol: "string",
  sourceAddressPrefix: "string",
  sourcePortRange: "string",
} as const satisfies Shape;

/** The Microsoft.Network types. */
export const network: readonly ResourceType[] = [
  {
    token: "network:VirtualNetwork",
    type: "Microsoft.Network/virtualNetworks",
    id: inGroup("Microsoft.Network/virtualNetworks/{virtualNetworkName}"),
    parent: "resources:ResourceGroup",
    name: { property: "virtualNetworkName", auto: "random" },
    required: ["resourceGroupName"],
    located: true,
    properties: {
      resourceGroupName: "string",
      virtualNetworkName: "string",
      location: "string",
      tags: "stringMap",
      addressSpace: { addressPrefixes: ["string"] },
      dhcpOptions: { dnsServers: ["string"] },
      enableDdosProtection: "boolean",
      encryption: { enabled: "boolean", enforcement: "string" },
      subnets: [{ name: "string", ...subnetShape }],
    },
    computed: {
      ...networkOutputs,
      enableDdosProtection: ({ inputs }) => inputs.enableDdosProtection ?? false,
      flowLogs: () => [],
      subnets: (subject) => childrenOf(subject, "network:Subnet", "subnetName"),
      virtualNetworkPeerings: (subject) =>
        childrenOf(subject, "network:VirtualNetworkPeering", "virtualNetworkPeeringName"),
    },
    readOnly: ["subnets[].provisioningState"],
    children: { property: "subnets", token: "network:Subnet", unlisted: "deleted" },
    refuse: refuseVirtualNetwork,
  },
  {
    token: "network:Subnet",
    type: "Microsoft.Network/virtualNetworks/subnets",
    id: inGroup("Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{subnetName}"),
    parent: "network:VirtualNetwork",
    name: { property: "subnetName", auto: "copy" },
    required: ["resourceGroupName", "virtualNetworkName"],
    properties: {
      resourceGroupName: "string",
      virtualNetworkName: "string",
      subnetName: "string",
      ...subnetShape,
    },
    computed: {
      ...childOutputs,
      ipConfigurationProfiles: () => [],
      ipConfigurations: () => [],
      privateEndpoints: () => [],
      privateLinkServiceNetworkPolicies: ({ inputs }) =>
        inputs.privateLinkServiceNetworkPolicies ?? "Enabled",
      purpose: () => "",
      resourceNavigationLinks: () => [],
      serviceAssociationLinks: () => [],
    },
    heldBy: {
      tokens: ["containerservice:ManagedCluster", "containerservice:AgentPool"],
      code: "InUseSubnetCannotBeDeleted",
    },
    refuse: refuseSubnet,
  },
  {
    token: "network:VirtualNetworkPeering",
    type: "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
    id: inGroup(
      "Microsoft.Network/virtualNetworks/{virtualNetworkName}/virtualNetworkPeerings/{virtualNetworkPeeringName}",
    ),
    parent: "network:VirtualNetwork",
    name: { property: "virtualNetworkPeeringName", auto: "copy" },
    required: ["resourceGroupName", "virtualNetworkName"],
    properties: {
      resourceGroupName: "string",
      virtualNetworkName: "string",
      virtualNetworkPeeringName: "string",
      allowForwardedTraffic: "boolean",
      allowGatewayTransit: "boolean",
      allowVirtualNetworkAccess: "boolean",
      remoteVirtualNetwork: reference,
      useRemoteGateways: "boolean",
    },
    computed: {
      ...networkOutputs,
      // Azure says Connected as soon as the other side has its peering.
      peeringState: (subject) => (peeredBack(subject) ? "Connected" : "Initiated"),
    },
    refuse: refusePeering,
  },
  {
    token: "network:RouteTable",
    type: "Microsoft.Network/routeTables",
    id: inGroup("Microsoft.Network/routeTables/{routeTableName}"),
    parent: "resources:ResourceGroup",
    name: { property: "routeTableName", auto: "random" },
    required: ["resourceGroupName"],
    located: true,
    properties: {
      resourceGroupName: "string",
      routeTableName: "string",
      location: "string",
      tags: "stringMap",
      disableBgpRoutePropagation: "boolean",
      routes: [{ name: "string", ...routeShape }],
    },
    computed: {
      ...networkOutputs,
      disableBgpRoutePropagation: ({ inputs }) => inputs.disableBgpRoutePropagation ?? false,
      routes: (subject) => childrenOf(subject, "network:Route", "routeName"),
      subnets: (subject) => subnetsWith(subject, "routeTable"),
    },
    readOnly: ["routes[].provisioningState"],
    children: { property: "routes", token: "network:Route", unlisted: "deleted" },
    heldBy: { tokens: ["network:Subnet"], code: "InUseRouteTableCannotBeDeleted" },
  },
  {
    token: "network:Route",
    type: "Microsoft.Network/routeTables/routes",
    id: inGroup("Microsoft.Network/routeTables/{routeTableName}/routes/{routeName}"),
    parent: "network:RouteTable",
    name: { property: "routeName", auto: "copy" },
    required: ["resourceGroupName", "routeTableName", "nextHopType"],
    properties: {
      resourceGroupName: "string",
      routeTableName: "string",
      routeName: "string",
      ...routeShape,
    },
    computed: { ...childOutputs, hasBgpOverride: () => false },
  },
  {
    token: "network:NetworkSecurityGroup",
    type: "Microsoft.Network/networkSecurityGroups",
    id: inGroup("Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}"),
    parent: "resources:ResourceGroup",
    name: { property: "networkSecurityGroupName", auto: "random" },
    required: ["resourceGroupName"],
    located: true,
    properties: {
      resourceGroupName: "string",
      networkSecurityGroupName: "string",
      location: "string",
      tags: "stringMap",
      securityRules: [{ name: "string", ...securityRuleShape }],
    },
    computed: {
      ...networkOutputs,
      defaultSecurityRules: () => [],
      flowLogs: () => [],
      networkInterfaces: () => [],
      securityRules: (subject) => childrenOf(subject, "network:SecurityRule", "securityRuleName"),
      subnets: (subject) => subnetsWith(subject, "networkSecurityGroup"),
    },
    readOnly: ["securityRules[].provisioningState"],
    children: { property: "securityRules", token: "network:SecurityRule", unlisted: "deleted" },
    heldBy: { tokens: ["network:Subnet"], code: "InUseNetworkSecurityGroupCannotBeDeleted" },
  },
  {
    token: "network:SecurityRule",
    type: "Microsoft.Network/networkSecurityGroups/securityRules",
    id: inGroup(
      "Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}/securityRules/{securityRuleName}",
    ),
    parent: "network:NetworkSecurityGroup",
    name: { property: "securityRuleName", auto: "copy" },
    required: [
      "resourceGroupName",
      "networkSecurityGroupName",
      "access",
      "direction",
      "priority",
      "protocol",
    ],
    properties: {
      resourceGroupName: "string",
      networkSecurityGroupName: "string",
      securityRuleName: "string",
      ...securityRuleShape,
    },
    computed: childOutputs,
  },
  {
    token: "network:NatGateway",
    type: "Microsoft.Network/natGateways",
    id: inGroup("Microsoft.Network/natGateways/{natGatewayName}"),
    parent: "resources:ResourceGroup",
    name: { property: "natGatewayName", auto: "random" },
    required: ["resourceGroupName"],
    located: true,
    properties: {
      resourceGroupName: "string",
      natGatewayName: "string",
      location: "string",
      tags: "stringMap",
      idleTimeoutInMinutes: "integer",
      publicIpAddresses: [reference],
      publicIpPrefixes: [reference],
      sku: { name: "string" },
      zones: ["string"],
    },
    computed: { ...networkOutputs, subnets: (subject) => subnetsWith(subject, "natGateway") },
    heldBy: { tokens: ["network:Subnet"], code: "CannotDeleteNatGatewayAssociatedToSubnet" },
  },
  {
    token: "network:PublicIPAddress",
    type: "Microsoft.Network/publicIPAddresses",
    id: inGroup("Microsoft.Network/publicIPAddresses/{publicIpAddressName}"),
    parent: "resources:ResourceGroup",
    name: { property: "publicIpAddressName", auto: "random" },
    required: ["resourceGroupName"],
    located: true,
    properties: {
      resourceGroupName: "string",
      publicIpAddressName: "string",
      location: "string",
      tags: "stringMap",
      idleTimeoutInMinutes: "integer",
      publicIPAddressVersion: "string",
      publicIPAllocationMethod: "string",
      publicIPPrefix: reference,
      sku: { name: "string", tier: "string" },
      zones: ["string"],
    },
    computed: {
      ...networkOutputs,
      idleTimeoutInMinutes: ({ inputs }) => inputs.idleTimeoutInMinutes ?? 4,
      ipAddress: ({ id, inputs }) => publicAddress(id, inputs.publicIPAddressVersion, 0),
      publicIPAddressVersion: ({ inputs }) => inputs.publicIPAddressVersion ?? "IPv4",
      publicIPAllocationMethod: ({ inputs }) => inputs.publicIPAllocationMethod ?? "Dynamic",
    },
    heldBy: {
      tokens: ["network:NatGateway", "containerservice:ManagedCluster"],
      code: "PublicIPAddressCannotBeDeleted",
    },
  },
  {
    token: "network:PublicIPPrefix",
    type: "Microsoft.Network/publicIPPrefixes",
    id: inGroup("Microsoft.Network/publicIPPrefixes/{publicIpPrefixName}"),
    parent: "resources:ResourceGroup",
    name: { property: "publicIpPrefixName", auto: "random" },
    required: ["resourceGroupName"],
    located: true,
    properties: {
      resourceGroupName: "string",
      publicIpPrefixName: "string",
      location: "string",
      tags: "stringMap",
      prefixLength: "integer",
      publicIPAddressVersion: "string",
      sku: { name: "string", tier: "string" },
      zones: ["string"],
    },
    computed: {
      ...networkOutputs,
      ipPrefix: ({ id, inputs }) => {
        const prefixLength = numberOf(inputs.prefixLength) ?? 28;
        const address = publicAddress(id, inputs.publicIPAddressVersion, 32 - prefixLength);
        return `${address}/${prefixLength}`;
      },
      publicIPAddresses: () => [],
    },
    heldBy: {
      tokens: ["network:NatGateway", "network:PublicIPAddress", "containerservice:ManagedCluster"],
      code: "PublicIPPrefixCannotBeDeleted",
    },
  },
];

/** The live children as they stand in the outputs of their parent. */
function childrenOf(subject: Subject, token: string, nameProperty: string): Values[] {
  return subject.cloud.within(subject.id, token).map(({ id, inputs }) => {
    const naming = new Set(["resourceGroupName", nameProperty]);
    const own = Object.entries(inputs).filter(([key]) => !naming.has(key) && !(key in parentNames));
    return {
      ...Object.fromEntries(own),
      id,
      name: inputs[nameProperty] ?? "",
      provisioningState: "Succeeded",
    };
  });
}

const parentNames = {
  virtualNetworkName: true,
  routeTableName: true,
  networkSecurityGroupName: true,
};

function subnetsWith(subject: Subject, property: string): Values[] {
  return subject.cloud.all("network:Subnet").flatMap(({ id, inputs }) => {
    const target = referredId(inputs[property]);
    return target?.toLowerCase() === subject.id.toLowerCase() ? [{ id }] : [];
  });
}

function peeredBack({ id, inputs, cloud }: Subject): boolean {
  const remote = referredId(inputs.remoteVirtualNetwork);
  const own = id.split("/virtualNetworkPeerings/")[0]?.toLowerCase();
  return (
    remote !== undefined &&
    cloud
      .within(remote, "network:VirtualNetworkPeering")
      .some((other) => referredId(other.inputs.remoteVirtualNetwork)?.toLowerCase() === own)
  );
}

function referredId(value: Value | undefined): string | undefined {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" && !isUnknown(id) ? id : undefined;
}

/**
 * An address that is not assigned: from 198.18.0.0/15, kept for benchmarks (RFC 2544), or 2001:db8::/32, for
 * documentation (RFC 3849). The same id always has the same one. The lowest `hostBits` are zero.
 */
function publicAddress(id: string, version: Value | undefined, hostBits: number): string {
  const number = Number.parseInt(hexOf(id.toLowerCase(), 8), 16) % 2 ** 17;
  if (version === "IPv6") {
    return `2001:db8::${number.toString(16).slice(-4)}`;
  }
  const own = number - (number % 2 ** Math.max(0, hostBits));
  return `198.${18 + Math.floor(own / 65536)}.${Math.floor(own / 256) % 256}.${own % 256}`;
}
