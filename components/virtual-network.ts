import type { ArmResource } from "@aks-networking/networking";
import { ArmType } from "@aks-networking/networking";
import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";
import { foundAgain } from "./already-there";
import { type ArgProblem, nameTypeProblems, readArgs } from "./args/read-args";
import { type Declared, DeclaredResource } from "./declared-resource";
import { importProblems } from "./import-ids";
import {
  judgeChildren,
  judgedAlone,
  judgedOnCreation,
  rangeProblems,
  refuseIf,
  topologyOf,
} from "./judgement";
import type { NetworkDeclaration } from "./network-declaration";
import {
  declareNatGateway,
  declareRouteTable,
  declareSecurityGroup,
  declareVirtualNetwork,
  reference,
  subnetArgNames,
} from "./network-parts";
import { declarationOf, keepDeclaration } from "./network-reference";

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
   * Another `VirtualNetwork`: both directions are made, the one back with the name of this component, and no range of either
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
 * A {@link VirtualNetwork} of the same program, by what other components need of it: the component itself will do, and
 * so will an object with its id and its URN. For any other VNet there is `existingNetwork`.
 */
export interface VirtualNetworkReference {
  /** ARM id of the VNet: the output `virtualNetworkId` of the component. */
  virtualNetworkId: pulumi.Input<string>;
  /**
   * URN of the component, where its id alone is passed: from a program in another language.
   *
   * @default that of the component that `virtualNetworkId` is an output of
   */
  virtualNetworkUrn?: string | undefined;
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
  /**
   * ARM ids of resources that exist and are taken over into the stack instead of being created, by the names that the
   * component's resources have in Pulumi: "hub" is the VNet, "hub-nodes" a subnet. Names in Azure are then those of the
   * ids. Keep the entries in the program.
   *
   * @default everything is created
   */
  importIds?: { [resource: string]: string } | undefined;
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

  /** @throws pulumi.RunError with all that is wrong with the args. */
  constructor(name: string, args: VirtualNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    const { inputs, options, verdict, parts } = draftNetwork(name, args, opts);
    super("aks-networking:index:VirtualNetwork", name, inputs, options);
    const { declaration, virtualNetwork, children, subnets, addresses } = parts;
    refuseIf(this, verdict);
    const found = foundAgain(this, verdict.label);
    declaration.register(children, (child) =>
      pulumi.mergeOptions({ parent: this, ...found(child) }, judgedAlone(child, verdict)),
    );
    keepDeclaration(
      this,
      declaration,
      virtualNetwork.output((resource) => resource.urn),
    );

    this.virtualNetworkId = virtualNetwork.id;
    this.virtualNetworkName = virtualNetwork.output((resource) => resource.name);
    this.subnetIds = pulumi.output(
      Object.fromEntries(subnets.map(({ key, subnet }) => [key, subnet.id])),
    );
    this.natGatewayAddresses = pulumi
      .all(addresses.map((address) => address.output(({ ipAddress }) => ipAddress)))
      .apply((addresses) => addresses.filter((address) => address !== undefined));
    this.registerOutputs({
      virtualNetworkId: this.virtualNetworkId,
      virtualNetworkName: this.virtualNetworkName,
      subnetIds: this.subnetIds,
      natGatewayAddresses: this.natGatewayAddresses,
    });
  }
}

/** All that a VNet is made of, judged but not registered. */
function draftNetwork(
  name: string,
  given: VirtualNetworkArgs,
  opts: pulumi.ComponentResourceOptions = {},
) {
  const { args, problems } = readArgs<VirtualNetworkArgs>("VirtualNetwork", given);
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
  const addresses = nat?.addresses ?? [];
  const children: Declared[] = [
    ...(nat === undefined ? [] : [...addresses, nat.natGateway]),
    virtualNetwork,
    ...subnets.flatMap(({ routeTable, group, subnet }) =>
      [routeTable, group, subnet].filter((child) => child !== undefined),
    ),
    ...peerings.flatMap((peering) => peering.children),
  ];
  const verdict = judgeChildren(
    `VirtualNetwork ${JSON.stringify(name)}`,
    children,
    {
      topology: topologyOf(
        children,
        peerings.flatMap((peering) => peering.surroundings),
      ),
      environment: [],
    },
    [
      ...problems,
      ...networkNameProblems(name),
      ...problemsOf(args, problems),
      ...importProblems(args.importIds, children),
    ],
  );
  return {
    inputs: args,
    options: judgedOnCreation(opts, verdict),
    verdict,
    parts: { declaration, virtualNetwork, children, subnets, addresses },
  };
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
  const subnet = declaration.declareSubnet(
    `${name}-${key}`,
    key,
    {
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
    },
    { argNames: subnetArgNames(`subnets[${JSON.stringify(key)}]`) },
  );
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

/** Azure allows 64 characters for a VNet, of which eight are added. */
const longestName = 64 - 8;

function networkNameProblems(name: string): ArgProblem[] {
  const unread = nameTypeProblems(name);
  if (unread.length > 0) {
    return unread;
  }
  if (name.length > longestName) {
    return [
      {
        path: "name",
        message: `name ${JSON.stringify(name)} has ${name.length} characters, and with the 8 that are added the VNet's name would have more than the 64 that Azure allows; use at most ${longestName}.`,
      },
    ];
  }
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
    ? []
    : [
        {
          path: "name",
          message: `name ${JSON.stringify(name)} can't be part of a VNet's name in Azure, which has letters, digits, dots, hyphens and underscores and starts with a letter or digit; use such a name.`,
        },
      ];
}

/** `misread` are the args that can't be used and were left out. */
function problemsOf(args: VirtualNetworkArgs, misread: readonly ArgProblem[]): ArgProblem[] {
  const problems: ArgProblem[] = [];
  const add = (path: string, about: string) => problems.push({ path, message: `${path}${about}` });
  const isUnread = misread.some(({ path }) => /^(addressSpace|ipamPoolAllocations)$/.test(path));
  if (!isUnread && (args.addressSpace === undefined) === (args.ipamPoolAllocations === undefined)) {
    problems.push({
      path: "addressSpace",
      message:
        'addressSpace and ipamPoolAllocations: exactly one is required; set ranges, such as addressSpace: ["10.1.0.0/16"], or pools.',
    });
  }
  const ranges: Record<string, string> = {};
  for (const [i, range] of (args.addressSpace ?? []).entries()) {
    ranges[`addressSpace[${i}]`] = range;
  }
  for (const [name, subnet] of Object.entries(args.subnets ?? {})) {
    const path = `subnets[${JSON.stringify(name)}]`;
    if (name.length > 80 || !/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?$/.test(name)) {
      add(
        path,
        ": the name of a subnet in Azure has at most 80 letters, digits, dots, hyphens and underscores, starts with a letter or digit and ends with one or an underscore; use such a name.",
      );
    }
    const given = [subnet.addressPrefix, subnet.addressPrefixes, subnet.ipamPoolAllocations];
    if (given.filter((range) => range !== undefined).length !== 1) {
      add(
        path,
        ": exactly one of addressPrefix, addressPrefixes and ipamPoolAllocations is required; set one range.",
      );
    }
    if (subnet.natGateway && args.natGateway === undefined) {
      add(
        `${path}.natGateway`,
        " is true, but the VNet has no NAT gateway; add natGateway: {} to the VNet.",
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
    const { remoteVirtualNetwork, remoteVirtualNetworkId } = peering;
    const path = `peerings[${JSON.stringify(name)}]`;
    if ((remoteVirtualNetwork === undefined) === (remoteVirtualNetworkId === undefined)) {
      add(
        path,
        ": exactly one of remoteVirtualNetwork and remoteVirtualNetworkId is required; name the other VNet once.",
      );
    } else if (
      remoteVirtualNetwork !== undefined &&
      declarationOf(remoteVirtualNetwork) === undefined
    ) {
      add(`${path}.remoteVirtualNetwork`, ` ${foreignNetwork}, or use remoteVirtualNetworkId.`);
    }
    for (const [i, range] of (peering.remoteAddressSpace ?? []).entries()) {
      ranges[`${path}.remoteAddressSpace[${i}]`] = range;
    }
  }
  return [...problems, ...rangeProblems(ranges)];
}

/** What to say of a VNet that is not a component of this program. */
export const foreignNetwork =
  "is not a VirtualNetwork component of this program; pass the component itself";
