import type * as pulumi from "@pulumi/pulumi";

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
