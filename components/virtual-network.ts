import type { ArmResource } from "@aks-networking/networking";
import { ArmType } from "@aks-networking/networking";
import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";
import { type Declared, DeclaredResource } from "./declared-resource";
import { judgeChildren, rangeProblems } from "./judgement";
import type { NetworkDeclaration } from "./network-declaration";
import {
  declareNatGateway,
  declareRouteTable,
  declareSecurityGroup,
  declareVirtualNetwork,
  reference,
} from "./network-parts";

/** A part of an Azure Virtual Network Manager IPAM pool. */
export interface IpamPoolAllocationArgs {
  /** Id of the pool. */
  id: pulumi.Input<string>;
  /** How many addresses to take from it, a power of two: "256". */
  numberOfIpAddresses: string;
}

/** One route of a route table. */
export interface RouteArgs {
  /** The destination: "0.0.0.0/0". */
  addressPrefix: string;
  /** "VirtualAppliance", "VirtualNetworkGateway", "VnetLocal", "Internet" or "None". */
  nextHopType: string;
  /** Address of the appliance. Needed with "VirtualAppliance", and only with it. */
  nextHopIpAddress?: pulumi.Input<string | undefined>;
}

/** One rule of a network security group. Every property that is left out means any. */
export interface SecurityRuleArgs {
  /** 100 to 4096, unique in its direction; the lowest that matches decides. */
  priority: number;
  /** "Inbound" or "Outbound". */
  direction: string;
  /** "Allow" or "Deny". */
  access: string;
  /** "Tcp", "Udp", "Icmp", "Esp", "Ah" or "*". @default "*" */
  protocol?: string | undefined;
  /** Range or service tag. @default "*" */
  sourceAddressPrefix?: string | undefined;
  /** Range or service tag. @default "*" */
  destinationAddressPrefix?: string | undefined;
  /** "443", "8000-8080". @default "*" */
  destinationPortRange?: string | undefined;
}

/** A subnet of a {@link VirtualNetwork}. Its key in `subnets` is its name in Azure. */
export interface VirtualNetworkSubnetArgs {
  /**
   * The range, inside the VNet and outside its other subnets. IPv4: /29 at the smallest; Azure keeps 5 addresses of
   * each subnet.
   *
   * @example "10.1.0.0/24"
   */
  addressPrefix?: string | undefined;
  /** IPv4 range and IPv6 range (exactly a /64) of a dual-stack subnet, instead of `addressPrefix`. */
  addressPrefixes?: string[] | undefined;
  /** Takes the range from an IPAM pool of the VNet instead. Its ranges are then known after deployment only. */
  ipamPoolAllocations?: IpamPoolAllocationArgs[] | undefined;
  /** Makes a route table with these routes, by their names. @default no route table */
  routes?: { [name: string]: RouteArgs } | undefined;
  /** Keeps routes that a gateway learns by BGP out of that route table. @default false */
  disableBgpRoutePropagation?: boolean | undefined;
  /** Uses this route table instead. @default no route table */
  routeTableId?: pulumi.Input<string> | undefined;
  /** Makes a network security group with these rules, by their names. @default no group */
  securityRules?: { [name: string]: SecurityRuleArgs } | undefined;
  /** Uses this network security group instead. @default no group */
  networkSecurityGroupId?: pulumi.Input<string> | undefined;
  /** Sends what leaves the subnet through the NAT gateway of the VNet. @default false */
  natGateway?: boolean | undefined;
  /**
   * The service that the subnet belongs to. A subnet of AKS nodes must not be delegated.
   *
   * @default none
   * @example "Microsoft.ContainerInstance/containerGroups"
   */
  delegation?: string | undefined;
  /** Service endpoints: "Microsoft.Storage". @default none */
  serviceEndpoints?: string[] | undefined;
  /**
   * Azure's implicit way out for machines that have no other. It can only be set when the subnet is made.
   *
   * @default false
   */
  defaultOutboundAccess?: boolean | undefined;
}

/** The NAT gateway of a {@link VirtualNetwork}. */
export interface NatGatewayArgs {
  /** Public addresses, 1 to 16; each gives 64,512 ports. @default 1 */
  publicIpCount?: number | undefined;
  /** 4 to 120 minutes. @default 4 */
  idleTimeoutInMinutes?: number | undefined;
  /** The zone it is in: ["1"]. @default Azure chooses */
  availabilityZones?: string[] | undefined;
}

/** A peering of a {@link VirtualNetwork} with another VNet, seen from the first. */
export interface PeeringArgs {
  /**
   * Another VNet of ours: both directions are made, the one back with the name of this component, and no range of either
   * may overlap the other.
   */
  remoteVirtualNetwork?: VirtualNetworkReference | undefined;
  /** Id of any other VNet: this direction is made; the other one is its owner's to make. */
  remoteVirtualNetworkId?: pulumi.Input<string> | undefined;
  /** Ranges of the VNet behind `remoteVirtualNetworkId`, so that they can be checked. @default not checked */
  remoteAddressSpace?: string[] | undefined;
  /** Takes traffic that doesn't come from the remote VNet itself: from its firewall. @default false */
  allowForwardedTraffic?: boolean | undefined;
  /** Lets the remote VNet use the gateway of this one. @default false */
  allowGatewayTransit?: boolean | undefined;
  /** Uses the gateway of the remote VNet. @default false */
  useRemoteGateways?: boolean | undefined;
}

/**
 * A {@link VirtualNetwork}, by what other components need of it. Only one that the same program has made will do; for
 * any other VNet there is `existingNetwork`.
 */
export interface VirtualNetworkReference {
  /** ARM id of the VNet. */
  virtualNetworkId: pulumi.Input<string>;
}

/** Args of {@link VirtualNetwork}. */
export interface VirtualNetworkArgs {
  /** The resource group of the VNet and all that belongs to it. */
  resourceGroupName: pulumi.Input<string>;
  /** The region. @default the location of the provider, or of the resource group */
  location?: pulumi.Input<string | undefined>;
  /**
   * The ranges of the VNet. AKS allows none that overlaps 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16 or
   * 192.0.2.0/24. Clusters take at most 65,536 addresses of one VNet.
   *
   * @default none: `ipamPoolAllocations` is needed
   * @example ["10.1.0.0/16"]
   */
  addressSpace?: string[] | undefined;
  /**
   * Takes the ranges from Azure Virtual Network Manager's IPAM pools instead. They are then known after deployment
   * only, so nothing can be checked against them.
   *
   * @default none
   */
  ipamPoolAllocations?: IpamPoolAllocationArgs[] | undefined;
  /** The subnets by their names in Azure. Clusters add theirs by themselves. @default none */
  subnets?: { [name: string]: VirtualNetworkSubnetArgs } | undefined;
  /** Makes a NAT gateway, for the subnets that say `natGateway: true`. @default none */
  natGateway?: NatGatewayArgs | undefined;
  /** The DNS servers that the VNet's machines ask. @default Azure's */
  dnsServers?: string[] | undefined;
  /** Peerings with other VNets, by their names. @default none */
  peerings?: { [name: string]: PeeringArgs } | undefined;
  /** Tags of all resources. @default none */
  tags?: pulumi.Input<{ [name: string]: pulumi.Input<string> } | undefined>;
}

/**
 * A VNet for clusters and what is beside them. Give it to several clusters: each adds its subnets to it and is checked
 * against all ranges that are already there.
 *
 * Creates:
 * 1. The VNet.
 * 2. For each entry of `subnets` a Subnet, one after another; a RouteTable where it has `routes`; a
 *    NetworkSecurityGroup where it has `securityRules`.
 * 3. With `natGateway`, a NatGateway and its PublicIPAddresses.
 * 4. For each entry of `peerings` a VirtualNetworkPeering, and the one back where the other VNet is ours.
 *
 * Does not create: a resource group, gateways, firewalls.
 *
 * All ranges are checked before anything is created: inside the VNet, apart from each other, outside what AKS and Azure
 * keep for themselves.
 *
 * Address cost: Azure keeps 5 addresses of each subnet. A /24 has 256 − 5 = 251 for nodes.
 *
 * @example
 * const network = new VirtualNetwork("hub", {
 *   resourceGroupName: resourceGroup.name,
 *   addressSpace: ["10.1.0.0/16"],
 * });
 * new AzureCniOverlayCluster("shop", {
 *   resourceGroupName: resourceGroup.name,
 *   virtualNetwork: network,
 *   nodeSubnet: { addressPrefix: "10.1.0.0/24" },
 * });
 * @see https://learn.microsoft.com/azure/aks/concepts-network-cni-overview
 */
export class VirtualNetwork extends pulumi.ComponentResource {
  /** ARM id of the VNet. */
  readonly virtualNetworkId: pulumi.Output<string>;
  /** Its name in Azure. */
  readonly virtualNetworkName: pulumi.Output<string>;
  /** ARM ids of the subnets in `subnets`, by their names. Those of clusters are outputs of the clusters. */
  readonly subnetIds: pulumi.Output<{ [name: string]: string }>;
  /** The public addresses of the NAT gateway; empty without one. */
  readonly natGatewayAddresses: pulumi.Output<string[]>;

  /** @throws pulumi.ResourceError with all that is wrong with the ranges. */
  constructor(name: string, args: VirtualNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("aks-networking:index:VirtualNetwork", name, args, opts);
    const { declaration, virtualNetwork } = declareVirtualNetwork(name, args);
    const nat = args.natGateway && declareNatGateway(name, declaration, args.natGateway);
    declaration.natGatewayId = nat?.natGateway.id;
    declaration.ipamPoolIds = args.ipamPoolAllocations?.map(({ id }) => id);
    const subnets = Object.entries(args.subnets ?? {}).map(([key, subnet]) =>
      declareSubnet(name, declaration, key, subnet),
    );
    const peerings = Object.entries(args.peerings ?? {}).map(([key, peering]) =>
      declarePeering(name, declaration, key, peering),
    );
    const children: Declared[] = [
      ...(nat === undefined ? [] : [...nat.addresses, nat.natGateway]),
      virtualNetwork,
      ...subnets.flatMap(({ routeTable, group, subnet }) =>
        [routeTable, group, subnet].filter((child) => child !== undefined),
      ),
      ...peerings.flatMap((peering) => peering.children),
    ];
    judgeChildren(
      this,
      `VirtualNetwork ${JSON.stringify(name)}`,
      children,
      { resources: peerings.flatMap((peering) => peering.surroundings), environment: [] },
      problemsOf(args),
    );
    declaration.register(children, this);
    declarations.set(this, declaration);

    this.virtualNetworkId = virtualNetwork.id;
    this.virtualNetworkName = virtualNetwork.output((resource) => resource.name);
    this.subnetIds = pulumi.output(
      Object.fromEntries(subnets.map(({ key, subnet }) => [key, subnet.id])),
    );
    this.natGatewayAddresses = pulumi
      .all((nat?.addresses ?? []).map((address) => address.output(({ ipAddress }) => ipAddress)))
      .apply((addresses) => addresses.filter((address) => address !== undefined));
    this.registerOutputs({
      virtualNetworkId: this.virtualNetworkId,
      virtualNetworkName: this.virtualNetworkName,
      subnetIds: this.subnetIds,
      natGatewayAddresses: this.natGatewayAddresses,
    });
  }
}

const declarations = new WeakMap<VirtualNetworkReference, NetworkDeclaration>();

/** What clusters add their subnets to; undefined for what is no VirtualNetwork of this program. */
export function declarationOf(network: VirtualNetworkReference): NetworkDeclaration | undefined {
  return declarations.get(network);
}

function declareSubnet(
  name: string,
  declaration: NetworkDeclaration,
  key: string,
  args: VirtualNetworkSubnetArgs,
) {
  const routeTable =
    args.routes &&
    declareRouteTable(`${name}-${key}-routes`, declaration, args.routes, args).routeTable;
  const group =
    args.securityRules &&
    declareSecurityGroup(`${name}-${key}-nsg`, declaration, args.securityRules);
  const routeTableId = routeTable?.id ?? args.routeTableId;
  const groupId = group?.id ?? args.networkSecurityGroupId;
  const subnet = declaration.declareSubnet(`${name}-${key}`, key, {
    addressPrefix: args.addressPrefix,
    addressPrefixes: args.addressPrefixes,
    ipamPoolPrefixAllocations: args.ipamPoolAllocations,
    routeTable: reference(routeTableId),
    networkSecurityGroup: reference(groupId),
    natGateway: args.natGateway ? reference(declaration.natGatewayId) : undefined,
    delegations: args.delegation
      ? [{ name: args.delegation.replaceAll("/", "-"), serviceName: args.delegation }]
      : undefined,
    serviceEndpoints: args.serviceEndpoints?.map((service) => ({ service })),
    defaultOutboundAccess: args.defaultOutboundAccess ?? false,
  });
  if (routeTableId !== undefined) {
    declaration.routeTableIds.set(key, routeTableId);
  }
  return { key, routeTable, group, subnet };
}

function declarePeering(
  name: string,
  declaration: NetworkDeclaration,
  key: string,
  args: PeeringArgs,
): { children: Declared[]; surroundings: readonly ArmResource[] } {
  const { remoteVirtualNetwork } = args;
  const remote = remoteVirtualNetwork && declarationOf(remoteVirtualNetwork);
  const there = new DeclaredResource(
    network.VirtualNetworkPeering,
    ArmType.virtualNetworkPeering,
    `${name}-${key}`,
    {
      resourceGroupName: declaration.place.resourceGroupName,
      virtualNetworkName: declaration.identity.name,
      virtualNetworkPeeringName: key,
      remoteVirtualNetwork: { id: remote?.identity.id ?? args.remoteVirtualNetworkId },
      remoteAddressSpace: args.remoteAddressSpace && { addressPrefixes: args.remoteAddressSpace },
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: args.allowForwardedTraffic ?? false,
      allowGatewayTransit: args.allowGatewayTransit ?? false,
      useRemoteGateways: args.useRemoteGateways ?? false,
    },
  );
  if (remote === undefined) {
    const ranges = (args.remoteAddressSpace ?? []).map((cidr) => ({ name: key, cidr }));
    declaration.foreignRanges.push(...ranges);
    return { children: [there], surroundings: [] };
  }
  declaration.peers.add(remote);
  remote.peers.add(declaration);
  const back = new DeclaredResource(
    network.VirtualNetworkPeering,
    ArmType.virtualNetworkPeering,
    `${name}-${key}-back`,
    {
      resourceGroupName: remote.place.resourceGroupName,
      virtualNetworkName: remote.identity.name,
      virtualNetworkPeeringName: name,
      remoteVirtualNetwork: { id: declaration.identity.id },
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: args.allowForwardedTraffic ?? false,
      allowGatewayTransit: args.useRemoteGateways ?? false,
      useRemoteGateways: args.allowGatewayTransit ?? false,
    },
  );
  return { children: [there, back], surroundings: remote.resources };
}

function problemsOf(args: VirtualNetworkArgs): string[] {
  const problems: string[] = [];
  if ((args.addressSpace === undefined) === (args.ipamPoolAllocations === undefined)) {
    problems.push(
      'addressSpace and ipamPoolAllocations: exactly one is needed; give ranges, such as addressSpace: ["10.1.0.0/16"], or pools.',
    );
  }
  const ranges: Record<string, string> = {};
  for (const [i, range] of (args.addressSpace ?? []).entries()) {
    ranges[`addressSpace[${i}]`] = range;
  }
  for (const [name, subnet] of Object.entries(args.subnets ?? {})) {
    const path = `subnets[${JSON.stringify(name)}]`;
    const given = [subnet.addressPrefix, subnet.addressPrefixes, subnet.ipamPoolAllocations];
    if (given.filter((range) => range !== undefined).length !== 1) {
      problems.push(
        `${path}: exactly one of addressPrefix, addressPrefixes and ipamPoolAllocations is needed; give the subnet one range.`,
      );
    }
    if (subnet.natGateway && args.natGateway === undefined) {
      problems.push(
        `${path}.natGateway is true, but the VNet has no NAT gateway; add natGateway: {} to the VNet.`,
      );
    }
    if (subnet.addressPrefix !== undefined) {
      ranges[`${path}.addressPrefix`] = subnet.addressPrefix;
    }
    for (const [i, range] of (subnet.addressPrefixes ?? []).entries()) {
      ranges[`${path}.addressPrefixes[${i}]`] = range;
    }
  }
  for (const [name, peering] of Object.entries(args.peerings ?? {})) {
    if (
      (peering.remoteVirtualNetwork === undefined) ===
      (peering.remoteVirtualNetworkId === undefined)
    ) {
      problems.push(
        `peerings[${JSON.stringify(name)}]: exactly one of remoteVirtualNetwork and remoteVirtualNetworkId is needed; name the other VNet once.`,
      );
    }
  }
  for (const [name, { remoteVirtualNetwork }] of Object.entries(args.peerings ?? {})) {
    if (remoteVirtualNetwork !== undefined && declarationOf(remoteVirtualNetwork) === undefined) {
      problems.push(
        `peerings[${JSON.stringify(name)}].remoteVirtualNetwork ${foreignNetwork}; use remoteVirtualNetworkId.`,
      );
    }
  }
  return [...problems, ...rangeProblems(ranges)];
}

/** What to say of a VNet that only looks like one of ours. */
export const foreignNetwork = "isn't a VirtualNetwork that this program has made";
