import { type ArmResource, ArmType, NotKnown } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { type Declared, markOrigin, plainValue } from "../declared-resource";
import type { DeclaredSubnet, NetworkDeclaration } from "../network-declaration";
import {
  declareNatGateway,
  declareRouteTable,
  declareSecurityGroup,
  declareVirtualNetwork,
  reference,
} from "../network-parts";
import {
  declarationOf,
  type NatGatewayArgs,
  type RouteArgs,
  type SecurityRuleArgs,
  type VirtualNetworkReference,
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

/** Where the network of a cluster comes from: one of these, or none of them for a VNet of its own. */
export interface ClusterNetworkArgs {
  /** The resource group of all that the cluster is made of. */
  resourceGroupName: pulumi.Input<string>;
  /** The region. @default the location of the provider, or of the resource group */
  location?: pulumi.Input<string | undefined> | undefined;
  /** Tags of all resources. @default none */
  tags?: pulumi.Input<{ [name: string]: pulumi.Input<string> } | undefined> | undefined;
  /** A VNet of ours; several clusters may share it. The cluster adds its subnets to it. @default a VNet of its own */
  virtualNetwork?: VirtualNetworkReference | undefined;
  /** Subnets that exist already. @default a VNet of its own */
  existingNetwork?: ExistingNetworkArgs | undefined;
  /**
   * Leaves the VNet to AKS, which makes one in its own resource group: no subnet, route table or role is made, and
   * nothing about the VNet can be checked.
   *
   * @default false
   */
  managedNetwork?: boolean | undefined;
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

/** A subnet beside that of the nodes, which is AKS's alone. */
export interface DelegatedSubnet {
  /** What follows the cluster's name in its own. */
  readonly suffix: "api-server" | "pods";
  /** Uses this subnet of `virtualNetwork`, instead of making one. */
  readonly name?: string | undefined;
  readonly addressPrefix: string | undefined;
  /** Its size in a VNet whose ranges come from an IPAM pool. */
  readonly prefixLength: number | undefined;
  /** Whether AKS changes the delegation itself. */
  readonly changedByAks: boolean;
  /** The one that exists, in an existing network. */
  readonly existing?: { id: pulumi.Input<string>; prefix: string | undefined } | undefined;
}

/** What a cluster wants of its network. */
export interface NetworkNeeds {
  readonly addressSpace: readonly string[];
  readonly nodeSubnetPrefixes: readonly string[];
  /** The size of the node subnet in a VNet whose ranges come from an IPAM pool. */
  readonly nodeSubnetPrefixLength: number | undefined;
  /** A route table that AKS writes the routes to the nodes into. */
  readonly nodeRoutes: boolean;
  readonly natGateway: boolean;
  /** Rules that a network security group on the node subnet needs, by their names. */
  readonly securityRules: { [name: string]: SecurityRuleArgs };
  readonly delegatedSubnets: readonly DelegatedSubnet[];
}

/** The network of one cluster: what is to be made for it, and what is there. */
export interface ClusterNetwork {
  /** The VNet of ours that the cluster is in. */
  readonly declaration: NetworkDeclaration | undefined;
  /** In the order of registration. */
  readonly children: readonly Declared[];
  /** None where AKS makes the VNet. */
  readonly virtualNetworkId: pulumi.Input<string> | undefined;
  /** None where AKS makes the VNet. */
  readonly nodeSubnet: ClusterSubnet | undefined;
  readonly delegatedSubnets: ReadonlyMap<DelegatedSubnet["suffix"], ClusterSubnet>;
  /** What the cluster is judged together with. */
  readonly surroundings: readonly ArmResource[];
}

/** Declares all that the cluster adds to a VNet of ours, or finds its place in an existing one. */
export function declareClusterNetwork(
  name: string,
  args: ClusterNetworkArgs,
  needs: NetworkNeeds,
): ClusterNetwork {
  if (args.existingNetwork !== undefined) {
    return existingNetwork(name, args.existingNetwork, needs.delegatedSubnets);
  }
  if (args.managedNetwork === true) {
    return {
      declaration: undefined,
      children: [],
      virtualNetworkId: undefined,
      nodeSubnet: undefined,
      delegatedSubnets: new Map(),
      surroundings: [],
    };
  }
  const shared = args.virtualNetwork && declarationOf(args.virtualNetwork);
  const { declaration, children } =
    shared === undefined
      ? declareOwnNetwork(name, args, needs)
      : { declaration: shared, children: [] };
  const node = declareNodeSubnet(name, args, declaration, needs);
  const delegated = needs.delegatedSubnets.map((subnet) => {
    const declared =
      (subnet.name === undefined ? undefined : declaration.subnets.get(subnet.name)) ??
      declareDelegatedSubnet(name, declaration, subnet, needs);
    return { subnet, declared };
  });
  return {
    declaration,
    children: [
      ...children,
      ...node.children,
      ...delegated.flatMap(({ subnet, declared }) => (subnet.name === undefined ? [declared] : [])),
    ],
    virtualNetworkId: declaration.virtualNetwork.id,
    nodeSubnet: node.nodeSubnet,
    delegatedSubnets: new Map(
      delegated.map(({ subnet, declared }) => [
        subnet.suffix,
        { id: declared.id, routeTableId: undefined },
      ]),
    ),
    surroundings: declaration.surroundings,
  };
}

function declareOwnNetwork(
  name: string,
  args: ClusterNetworkArgs,
  { addressSpace, natGateway }: NetworkNeeds,
): { declaration: NetworkDeclaration; children: Declared[] } {
  const declaration = declareVirtualNetwork(`${name}-vnet`, {
    ...args,
    addressSpace: [...addressSpace],
  });
  if (!natGateway) {
    return { declaration, children: [declaration.virtualNetwork] };
  }
  const nat = declareNatGateway(name, declaration, args.natGateway ?? {});
  declaration.natGatewayId = nat.natGateway.id;
  return {
    declaration,
    children: [...nat.addresses, nat.natGateway, declaration.virtualNetwork],
  };
}

function declareDelegatedSubnet(
  name: string,
  declaration: NetworkDeclaration,
  { suffix, addressPrefix, prefixLength, changedByAks }: DelegatedSubnet,
  { natGateway }: NetworkNeeds,
): DeclaredSubnet {
  const subnetName = `${name}-${suffix}`;
  return declaration.declareSubnet(
    subnetName,
    subnetName,
    {
      ...rangesOf(declaration, addressPrefix === undefined ? [] : [addressPrefix], prefixLength),
      natGateway: natGateway ? reference(declaration.natGatewayId) : undefined,
      delegations: [
        { name: "aks-delegation", serviceName: "Microsoft.ContainerService/managedClusters" },
      ],
      defaultOutboundAccess: false,
    },
    changedByAks ? { ignoreChanges: ["delegations"] } : {},
  );
}

/** The ranges of a subnet as ARM takes them: as planned, or as many addresses of each pool of the VNet. */
function rangesOf(
  { ipamPoolIds }: NetworkDeclaration,
  prefixes: readonly string[],
  prefixLength: number | undefined,
) {
  const [only] = prefixes;
  if (only !== undefined) {
    return prefixes.length === 1 ? { addressPrefix: only } : { addressPrefixes: [...prefixes] };
  }
  return ipamPoolIds === undefined || prefixLength === undefined
    ? {}
    : {
        ipamPoolPrefixAllocations: ipamPoolIds.map((id) => ({
          id,
          numberOfIpAddresses: String(2 ** (32 - prefixLength)),
        })),
      };
}

function declareNodeSubnet(
  name: string,
  args: ClusterNetworkArgs,
  declaration: NetworkDeclaration,
  needs: NetworkNeeds,
): { children: Declared[]; nodeSubnet: ClusterSubnet } {
  const named = args.nodeSubnet?.name;
  const there = named === undefined ? undefined : declaration.subnets.get(named);
  if (named !== undefined && there !== undefined) {
    const routeTableId = declaration.routeTableIds.get(named);
    return { children: [], nodeSubnet: { id: there.id, routeTableId } };
  }
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
  const subnet = declaration.declareSubnet(subnetName, subnetName, {
    ...rangesOf(declaration, needs.nodeSubnetPrefixes, needs.nodeSubnetPrefixLength),
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

function existingNetwork(
  name: string,
  args: ExistingNetworkArgs,
  needed: readonly DelegatedSubnet[],
): ClusterNetwork {
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
        id: typeof nodeSubnetId === "string" ? vnetOf(nodeSubnetId) : undefined,
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
  const delegatedSubnets = new Map<DelegatedSubnet["suffix"], ClusterSubnet>();
  for (const { suffix, existing } of needed) {
    if (existing !== undefined) {
      const key = `existing ${suffix} subnet of ${name}`;
      markOrigin(existing.id, key);
      const id = plainValue(existing.id);
      surroundings.push({
        key,
        type: ArmType.subnet,
        name: nameIn(id, suffix),
        existing: true,
        properties: {
          ...inVnet,
          id,
          addressPrefix: existing.prefix ?? new NotKnown("its range isn't given"),
          delegations: new NotKnown("it exists outside of the program"),
        },
      });
      delegatedSubnets.set(suffix, { id: existing.id, routeTableId: undefined });
    }
  }
  return {
    declaration: undefined,
    children: [],
    virtualNetworkId: vnetIdOf(args.nodeSubnetId, vnetKey),
    nodeSubnet: { id: args.nodeSubnetId, routeTableId: args.routeTableId },
    delegatedSubnets,
    surroundings,
  };
}

function vnetOf(subnetId: string): string {
  return subnetId.replace(/\/subnets\/[^/]+$/i, "");
}

function vnetIdOf(subnetId: pulumi.Input<string>, key: string): pulumi.Input<string> {
  if (typeof subnetId === "string") {
    return vnetOf(subnetId);
  }
  const id = pulumi.output(subnetId).apply(vnetOf);
  markOrigin(id, key);
  return id;
}

/** The last part of an id that is known. */
function nameIn(id: unknown, otherwise: string): string {
  return typeof id === "string" ? (id.split("/").at(-1) ?? otherwise) : otherwise;
}
