import { ArmType } from "@aks-networking/networking";
import * as network from "@pulumi/azure-native/network";
import type * as pulumi from "@pulumi/pulumi";
import { type DeclaredOptions, DeclaredResource } from "./declared-resource";
import { NetworkDeclaration } from "./network-declaration";
import type {
  NatGatewayArgs,
  RouteArgs,
  SecurityRuleArgs,
  VirtualNetworkArgs,
} from "./virtual-network-args";

/** Properties of a VNet that Azure or others set where it is taken over. */
const filledInNetwork = [
  "bgpCommunities",
  "ddosProtectionPlan",
  "dhcpOptions",
  "enableDdosProtection",
  "enableVmProtection",
  "encryption",
  "extendedLocation",
  "flowTimeoutInMinutes",
  "ipAllocations",
  "location",
  "privateEndpointVNetPolicies",
  "subnets",
  "tags",
  "virtualNetworkPeerings",
];

/** The VNet itself, from the args that VirtualNetwork and a cluster with its own VNet share. */
export function declareVirtualNetwork(
  name: string,
  args: Pick<
    VirtualNetworkArgs,
    | "resourceGroupName"
    | "location"
    | "addressSpace"
    | "ipamPoolAllocations"
    | "dnsServers"
    | "tags"
  >,
) {
  const { resourceGroupName, location, tags } = args;
  const place = { resourceGroupName, location, tags };
  const virtualNetwork = new DeclaredResource(
    network.VirtualNetwork,
    ArmType.virtualNetwork,
    name,
    {
      ...place,
      addressSpace: args.ipamPoolAllocations
        ? { ipamPoolPrefixAllocations: args.ipamPoolAllocations }
        : { addressPrefixes: args.addressSpace },
      dhcpOptions: args.dnsServers && { dnsServers: args.dnsServers },
    },
    {
      autoNamed: "virtualNetworkName",
      filledIn: filledInNetwork,
      argNames: [["addressSpace.addressPrefixes", "addressSpace"]],
    },
  );
  const declaration = new NetworkDeclaration(
    place,
    {
      label: name,
      id: virtualNetwork.id,
      name: virtualNetwork.link((resource) => resource.name),
      resourceGroupName,
    },
    args.addressSpace,
  );
  return { declaration, virtualNetwork };
}

/** A NAT gateway with its public addresses, in the VNet's resource group. */
export function declareNatGateway(
  name: string,
  { place }: NetworkDeclaration,
  { publicIpCount = 1, idleTimeoutInMinutes = 4, availabilityZones }: NatGatewayArgs,
) {
  const addresses = Array.from(
    { length: publicIpCount },
    (_, i) =>
      new DeclaredResource(
        network.PublicIPAddress,
        ArmType.publicIPAddress,
        `${name}-nat-address-${i + 1}`,
        {
          ...place,
          publicIPAllocationMethod: "Static",
          sku: { name: "Standard" },
          zones: availabilityZones,
        },
        { autoNamed: "publicIpAddressName" },
      ),
  );
  const natGateway = new DeclaredResource(
    network.NatGateway,
    ArmType.natGateway,
    `${name}-nat`,
    {
      ...place,
      sku: { name: "Standard" },
      idleTimeoutInMinutes,
      publicIpAddresses: addresses.map(({ id }) => ({ id })),
      zones: availabilityZones,
    },
    { autoNamed: "natGatewayName" },
  );
  return { addresses, natGateway };
}

/** A network security group with rules by their names. */
export function declareSecurityGroup(
  name: string,
  { place }: NetworkDeclaration,
  rules: { [name: string]: SecurityRuleArgs },
) {
  return new DeclaredResource(
    network.NetworkSecurityGroup,
    ArmType.networkSecurityGroup,
    name,
    {
      ...place,
      securityRules: Object.entries(rules).map(([rule, args]) => ({
        name: rule,
        priority: args.priority,
        direction: args.direction,
        access: args.access,
        protocol: args.protocol ?? "*",
        sourceAddressPrefix: args.sourceAddressPrefix ?? "*",
        sourcePortRange: "*",
        destinationAddressPrefix: args.destinationAddressPrefix ?? "*",
        destinationPortRange: args.destinationPortRange ?? "*",
      })),
    },
    { autoNamed: "networkSecurityGroupName" },
  );
}

/**
 * A route table with routes by their names. With `nodeRoutes` it is one that AKS writes the routes to its nodes into:
 * what an update sends is the whole table, so nothing of it is changed after its creation, and the routes given are
 * resources of their own.
 */
export function declareRouteTable(
  name: string,
  { place }: NetworkDeclaration,
  routes: { [name: string]: RouteArgs },
  {
    disableBgpRoutePropagation,
    nodeRoutes = false,
  }: { disableBgpRoutePropagation?: boolean | undefined; nodeRoutes?: boolean },
) {
  const named = Object.entries(routes).map(([route, args]) => ({ name: route, ...args }));
  const routeTable = new DeclaredResource(
    network.RouteTable,
    ArmType.routeTable,
    name,
    { ...place, disableBgpRoutePropagation, routes: nodeRoutes ? undefined : named },
    { autoNamed: "routeTableName", ...(nodeRoutes && { ignoreChanges: ["routes", "tags"] }) },
  );
  const separate = nodeRoutes
    ? named.map(
        ({ name: routeName, ...route }) =>
          new DeclaredResource(network.Route, ArmType.route, `${name}-${routeName}`, {
            resourceGroupName: place.resourceGroupName,
            routeTableName: routeTable.link((resource) => resource.name),
            routeName,
            ...route,
          }),
      )
    : [];
  return { routeTable, routes: separate };
}

/** How azure-native names another resource inside of one. */
export function reference(id: pulumi.Input<string> | undefined) {
  return id === undefined ? undefined : { id };
}

/** What the properties of a subnet are called in args. */
export function subnetArgNames(path: string): DeclaredOptions["argNames"] {
  return [
    ["addressPrefixes", `${path}.addressPrefixes`],
    ["addressPrefix", `${path}.addressPrefix`],
  ];
}
