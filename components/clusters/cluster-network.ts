import { type ArmResource, ArmType, NotKnown } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import { type Declared, markOrigin, plainValue } from "../declared-resource";
import type { NetworkDeclaration } from "../network-declaration";
import {
  declarationOf,
  declareNatGateway,
  declareRouteTable,
  declareSecurityGroup,
  declareVirtualNetwork,
  type NatGatewayArgs,
  type RouteArgs,
  reference,
  type SecurityRuleArgs,
  type VirtualNetwork,
} from "../virtual-network";

/** The subnet of a cluster's nodes, in a VNet of ours. */
export interface NodeSubnetArgs {
  /** Uses this subnet of `virtualNetwork`; the cluster makes none. @default the cluster makes its own */
  name?: string | undefined;
  /**
   * The range of the subnet that the cluster makes. It has to hold all nodes at full scale and those that an upgrade
   * adds; Azure keeps 5 addresses of it.
   *
   * @default sized for the pools and placed in free space of the VNet
   * @example "10.1.0.0/24"
   */
  addressPrefix?: string | undefined;
  /**
   * Routes of the subnet by their names, for traffic that has to leave through a firewall.
   *
   * @default none
   * @example { default: { addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIpAddress: "10.0.1.4" } }
   */
  routes?: { [name: string]: RouteArgs } | undefined;
  /** Keeps routes that a gateway learns by BGP out of the subnet's route table. @default false */
  disableBgpRoutePropagation?: boolean | undefined;
  /**
   * Makes a network security group on the subnet, with these rules by their names, below the ones that the mode needs
   * (priorities 100 to 199). `{}` makes one with those only.
   *
   * @default no group: Azure's own rules allow what AKS needs
   */
  securityRules?: { [name: string]: SecurityRuleArgs } | undefined;
  /** Service endpoints: "Microsoft.Storage". @default none */
  serviceEndpoints?: string[] | undefined;
}

/** A VNet that exists outside of the program, or is made in it by other means than ours. */
export interface ExistingNetworkArgs {
  /** Id of the subnet of the nodes. It must not be delegated. */
  nodeSubnetId: pulumi.Input<string>;
  /** Its range. @default not known: what depends on it isn't checked */
  nodeSubnetPrefix?: string | undefined;
  /** The ranges of the VNet. @default not known: what depends on it isn't checked */
  addressSpace?: string[] | undefined;
  /** The ranges of the VNet's other subnets, by their names. @default none are known */
  otherSubnets?: { [name: string]: string } | undefined;
  /** Id of the route table on the node subnet. @default none */
  routeTableId?: pulumi.Input<string> | undefined;
  /** Id of the NAT gateway on the node subnet. @default none */
  natGatewayId?: pulumi.Input<string> | undefined;
  /** Id of the subnet for API server VNet integration, delegated to Microsoft.ContainerService/managedClusters. @default none */
  apiServerSubnetId?: pulumi.Input<string> | undefined;
}

/** Where the network of a cluster comes from: one of these, or neither for a VNet of its own. */
export interface ClusterNetworkArgs {
  /** The resource group of all that the cluster is made of. */
  resourceGroupName: pulumi.Input<string>;
  /** @default the location of the provider, or of the resource group */
  location?: pulumi.Input<string | undefined> | undefined;
  /** Tags of all resources. @default none */
  tags?: pulumi.Input<{ [name: string]: pulumi.Input<string> } | undefined> | undefined;
  /** A VNet of ours; several clusters may share it. The cluster adds its subnets to it. @default a VNet of its own */
  virtualNetwork?: VirtualNetwork | undefined;
  /** Subnets that exist already. @default a VNet of its own */
  existingNetwork?: ExistingNetworkArgs | undefined;
  /**
   * The ranges of the cluster's own VNet.
   *
   * @default placed in free space
   * @example ["10.1.0.0/16"]
   */
  addressSpace?: string[] | undefined;
  /** The subnet of the nodes, in `virtualNetwork` or the cluster's own VNet. @default made, sized for the pools */
  nodeSubnet?: NodeSubnetArgs | undefined;
  /** The NAT gateway of the cluster's own VNet. @default one address, where `outboundType` needs a NAT gateway */
  natGateway?: NatGatewayArgs | undefined;
}

/** A subnet that a cluster uses: one that is made, or one that exists. */
export interface ClusterSubnet {
  readonly id: pulumi.Input<string>;
  /** Id of the route table on it, where it is known to have one. */
  readonly routeTableId: pulumi.Input<string> | undefined;
}

/** What a cluster's mode wants of its network. */
export interface NetworkNeeds {
  /** A route table that AKS writes the routes to the nodes into. */
  readonly nodeRoutes: boolean;
  readonly natGateway: boolean;
  /** Rules for the node subnet's network security group, by their names. */
  readonly securityRules: { [name: string]: SecurityRuleArgs };
  /** Subnets beside the node subnet, delegated to AKS, by what follows the cluster's name in theirs. */
  readonly delegatedSubnets: { readonly [suffix: string]: string };
}

/** The network of one cluster: what is to be made for it, and what is there. */
export interface ClusterNetwork {
  /** The VNet of ours that the cluster is in; none for an existing network. */
  readonly declaration: NetworkDeclaration | undefined;
  /** In the order of registration. */
  readonly children: readonly Declared[];
  readonly nodeSubnet: ClusterSubnet;
  readonly delegatedSubnets: ReadonlyMap<string, ClusterSubnet>;
  readonly surroundings: readonly ArmResource[];
}

/** Ranges by the names of what has them, resolved from the args or the plan. */
export interface NetworkRanges {
  readonly addressSpace: readonly string[];
  readonly nodeSubnetPrefixes: readonly string[];
}

/** Declares all that the cluster adds to a VNet of ours, or finds its place in an existing one. */
export function declareClusterNetwork(
  name: string,
  args: ClusterNetworkArgs,
  ranges: NetworkRanges,
  needs: NetworkNeeds,
): ClusterNetwork {
  if (args.existingNetwork !== undefined) {
    return existingNetwork(name, args.existingNetwork);
  }
  const children: Declared[] = [];
  const shared = args.virtualNetwork && declarationOf(args.virtualNetwork);
  const declaration =
    shared ??
    declareVirtualNetwork(`${name}-vnet`, { ...args, addressSpace: [...ranges.addressSpace] });
  if (shared === undefined) {
    if (needs.natGateway) {
      const nat = declareNatGateway(name, declaration, args.natGateway ?? {});
      children.push(...nat.addresses, nat.natGateway);
      declaration.natGatewayId = nat.natGateway.id;
    }
    children.push(declaration.virtualNetwork);
  }
  const named = args.nodeSubnet?.name;
  const existing = named === undefined ? undefined : declaration.subnets.get(named);
  const made =
    existing === undefined ? declareNodeSubnet(name, args, declaration, ranges, needs) : undefined;
  children.push(...(made?.children ?? []));
  const delegatedSubnets = new Map<string, ClusterSubnet>();
  for (const [suffix, addressPrefix] of Object.entries(needs.delegatedSubnets)) {
    const subnetName = `${name}-${suffix}`;
    const subnet = declaration.declareSubnet(subnetName, subnetName, {
      addressPrefix,
      natGateway: needs.natGateway ? reference(declaration.natGatewayId) : undefined,
      delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
      defaultOutboundAccess: false,
    });
    children.push(subnet);
    delegatedSubnets.set(suffix, { id: subnet.id, routeTableId: undefined });
  }
  return {
    declaration,
    children,
    nodeSubnet: made?.nodeSubnet ?? {
      id: existing?.id ?? "",
      routeTableId: named === undefined ? undefined : declaration.routeTableIds.get(named),
    },
    delegatedSubnets,
    surroundings: declaration.resources,
  };
}

function declareNodeSubnet(
  name: string,
  args: ClusterNetworkArgs,
  declaration: NetworkDeclaration,
  ranges: NetworkRanges,
  needs: NetworkNeeds,
): { children: Declared[]; nodeSubnet: ClusterSubnet } {
  const { routes, securityRules, disableBgpRoutePropagation, serviceEndpoints } =
    args.nodeSubnet ?? {};
  const children: Declared[] = [];
  const table =
    routes !== undefined || needs.nodeRoutes
      ? declareRouteTable(`${name}-routes`, declaration, routes ?? {}, {
          disableBgpRoutePropagation,
          nodeRoutes: needs.nodeRoutes,
        })
      : undefined;
  const group =
    securityRules &&
    declareSecurityGroup(`${name}-nsg`, declaration, { ...needs.securityRules, ...securityRules });
  const subnetName = `${name}-nodes`;
  const prefixes = [...ranges.nodeSubnetPrefixes];
  const subnet = declaration.declareSubnet(subnetName, subnetName, {
    addressPrefix: prefixes.length === 1 ? prefixes[0] : undefined,
    addressPrefixes: prefixes.length > 1 ? prefixes : undefined,
    routeTable: reference(table?.routeTable.id),
    networkSecurityGroup: reference(group?.id),
    natGateway: needs.natGateway ? reference(declaration.natGatewayId) : undefined,
    serviceEndpoints: serviceEndpoints?.map((service) => ({ service })),
    defaultOutboundAccess: false,
  });
  children.push(...(table === undefined ? [] : [table.routeTable, ...table.routes]));
  children.push(...(group === undefined ? [] : [group]), subnet);
  return { children, nodeSubnet: { id: subnet.id, routeTableId: table?.routeTable.id } };
}

function existingNetwork(name: string, args: ExistingNetworkArgs): ClusterNetwork {
  const vnetKey = `existing VNet of ${name}`;
  const subnetKey = `existing node subnet of ${name}`;
  markOrigin(args.nodeSubnetId, subnetKey);
  const inVnet = {
    virtualNetworkName: new NotKnown("it is the existing VNet's", vnetKey),
  };
  const nodeSubnetId = plainValue(args.nodeSubnetId);
  const surroundings: ArmResource[] = [
    {
      key: vnetKey,
      type: ArmType.virtualNetwork,
      name: "existing",
      existing: true,
      properties: {
        id:
          typeof nodeSubnetId === "string"
            ? nodeSubnetId.replace(/\/subnets\/[^/]+$/i, "")
            : undefined,
        addressSpace: {
          addressPrefixes:
            args.addressSpace ?? new NotKnown("existingNetwork.addressSpace isn't given"),
        },
      },
    },
    {
      key: subnetKey,
      type: ArmType.subnet,
      name:
        typeof nodeSubnetId === "string" ? (nodeSubnetId.split("/").at(-1) ?? "nodes") : "nodes",
      existing: true,
      properties: {
        ...inVnet,
        id: nodeSubnetId,
        addressPrefix:
          args.nodeSubnetPrefix ?? new NotKnown("existingNetwork.nodeSubnetPrefix isn't given"),
        routeTable: plainValue(reference(args.routeTableId)),
        natGateway: plainValue(reference(args.natGatewayId)),
      },
    },
    ...Object.entries(args.otherSubnets ?? {}).map(([subnet, addressPrefix]) => ({
      key: `existing subnet ${subnet} of ${name}`,
      type: ArmType.subnet,
      name: subnet,
      existing: true,
      properties: { ...inVnet, name: subnet, addressPrefix },
    })),
  ];
  const delegatedSubnets = new Map<string, ClusterSubnet>();
  if (args.apiServerSubnetId !== undefined) {
    delegatedSubnets.set("api-server", { id: args.apiServerSubnetId, routeTableId: undefined });
  }
  return {
    declaration: undefined,
    children: [],
    nodeSubnet: { id: args.nodeSubnetId, routeTableId: args.routeTableId },
    delegatedSubnets,
    surroundings,
  };
}
