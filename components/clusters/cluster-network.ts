import type { ArmResource, SubnetEgress } from "@aks-networking/networking";
import type * as pulumi from "@pulumi/pulumi";
import type { Declared } from "../declared-resource";
import type { DeclaredSubnet, NetworkDeclaration } from "../network-declaration";
import {
  declareNatGateway,
  declareRouteTable,
  declareSecurityGroup,
  declareVirtualNetwork,
  reference,
  subnetArgNames,
} from "../network-parts";
import type {
  NatGatewayArgs,
  RouteArgs,
  SecurityRuleArgs,
  VirtualNetworkReference,
} from "../virtual-network-args";
import { besides } from "./security-rules";

/** The subnet of a cluster's nodes, in a `VirtualNetwork`. */
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

/**
 * A VNet that exists, or that the program makes with azure-native. Subnets that exist are named by their ids; for each
 * that is not, the cluster makes one in the VNet.
 */
export interface ExistingNetworkArgs {
  /**
   * ARM id of the VNet: `virtualNetwork.id` of azure-native, an output of another stack, or a string. Required where
   * the cluster makes a subnet, unless `virtualNetworkName` is set. The VNet is in the subscription of the provider.
   *
   * @default that of `nodeSubnetId`
   */
  virtualNetworkId?: pulumi.Input<string> | undefined;
  /** Name of the VNet, instead of `virtualNetworkId`. @default not set */
  virtualNetworkName?: pulumi.Input<string> | undefined;
  /** The resource group of `virtualNetworkName`. @default the cluster's `resourceGroupName` */
  virtualNetworkResourceGroupName?: pulumi.Input<string> | undefined;
  /**
   * The ranges of the VNet. Required where the cluster makes a subnet, which is placed in free space of them.
   *
   * @default not known: what depends on it isn't checked
   * @example ["10.60.0.0/16"]
   */
  addressSpace?: string[] | undefined;
  /** ARM id of the subnet of the nodes. It must not be delegated. @default the cluster makes one */
  nodeSubnetId?: pulumi.Input<string> | undefined;
  /** Range of `nodeSubnetId`. @default not known: what depends on it isn't checked */
  nodeSubnetPrefix?: string | undefined;
  /** Ranges of the VNet's other subnets, by their names. @default none are known */
  otherSubnets?: { [name: string]: string } | undefined;
  /** ARM id of the route table on the node subnet; a node subnet that the cluster makes gets it. @default none */
  routeTableId?: pulumi.Input<string> | undefined;
  /** ARM id of the NAT gateway on the node subnet; a node subnet that the cluster makes gets it. @default none */
  natGatewayId?: pulumi.Input<string> | undefined;
  /**
   * ARM id of the subnet for API server VNet integration, delegated to Microsoft.ContainerService/managedClusters; its
   * range is `apiServer.subnetPrefix`.
   *
   * @default the cluster makes one
   */
  apiServerSubnetId?: pulumi.Input<string> | undefined;
}

/** A VNet that exists, which may have a subnet for pods too. */
export interface ExistingPodSubnetNetworkArgs extends ExistingNetworkArgs {
  /** ARM id of the subnet of the pods, in the same VNet as that of the nodes. @default the cluster makes one */
  podSubnetId?: pulumi.Input<string> | undefined;
  /** Range of `podSubnetId`. @default not known: what depends on it isn't checked */
  podSubnetPrefix?: string | undefined;
}

/** Where the network of a cluster comes from: one of these, or none of them for a VNet of its own. */
export interface ClusterNetworkArgs {
  /** The resource group of all that the cluster is made of. */
  resourceGroupName: pulumi.Input<string>;
  /** The region. @default the location of the provider, or of the resource group */
  location?: pulumi.Input<string | undefined> | undefined;
  /** Tags of all resources. @default none */
  tags?: pulumi.Input<{ [name: string]: pulumi.Input<string> } | undefined> | undefined;
  /** A `VirtualNetwork` component; several clusters may share it. The cluster adds its subnets to it. @default a VNet of its own */
  virtualNetwork?: VirtualNetworkReference | undefined;
  /** A VNet that exists, with subnets that exist or that the cluster makes in it. @default a VNet of its own */
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
  /**
   * The NAT gateway of the cluster's own VNet. `{}` puts one on the subnets before `outboundType` of a cluster that exists
   * changes to it, and keeps it there until that has changed to another one.
   *
   * @default one address, where `outboundType` needs a NAT gateway
   */
  natGateway?: NatGatewayArgs | undefined;
}

/** A subnet that a cluster uses: one that is made, or one that exists. */
export interface ClusterSubnet {
  readonly id: pulumi.Input<string>;
  /** Id of the route table on it, where it is known to have one. */
  readonly routeTableId?: pulumi.Input<string> | undefined;
  /** What else leads out of it, where that is known. */
  readonly egress?: SubnetEgress;
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
  /** The VNet that the cluster is in. */
  readonly declaration?: NetworkDeclaration;
  /** In the order of registration. */
  readonly children: readonly Declared[];
  /** None where AKS makes the VNet. */
  readonly virtualNetworkId?: pulumi.Input<string>;
  /** None where AKS makes the VNet. */
  readonly nodeSubnet?: ClusterSubnet;
  readonly delegatedSubnets: ReadonlyMap<DelegatedSubnet["suffix"], ClusterSubnet>;
  /** What the cluster is judged together with. */
  readonly surroundings: readonly ArmResource[];
}

/** Declares all that the cluster adds to a VNet, and finds what is there. */
export function declareClusterNetwork(
  name: string,
  args: ClusterNetworkArgs,
  needs: NetworkNeeds,
  given: NetworkDeclaration | undefined,
): ClusterNetwork {
  if (args.managedNetwork === true) {
    return { children: [], delegatedSubnets: new Map(), surroundings: [] };
  }
  const { declaration, children } =
    given === undefined
      ? declareOwnNetwork(name, args, needs)
      : { declaration: given, children: [] };
  const node = declareNodeSubnet(name, args, declaration, needs);
  const made: Declared[] = [];
  const delegatedSubnets = new Map<DelegatedSubnet["suffix"], ClusterSubnet>();
  for (const subnet of needs.delegatedSubnets) {
    const there = subnet.name === undefined ? undefined : declaration.subnets.get(subnet.name);
    if (subnet.existing !== undefined || there !== undefined) {
      delegatedSubnets.set(subnet.suffix, { id: subnet.existing?.id ?? there?.id ?? "" });
    } else if (given === undefined || canMakeSubnets(args)) {
      const declared = declareDelegatedSubnet(name, declaration, subnet, needs);
      made.push(declared);
      const natGateway = needs.natGateway && declaration.natGatewayId !== undefined;
      delegatedSubnets.set(subnet.suffix, { id: declared.id, egress: { natGateway } });
    }
  }
  return {
    declaration,
    children: [...children, ...node.children, ...made],
    virtualNetworkId: declaration.identity.id,
    nodeSubnet: node.nodeSubnet,
    delegatedSubnets,
    surroundings: declaration.surroundings,
  };
}

/** Whether there is a VNet to make subnets in: not where an existing one is only known by a subnet of it. */
export function canMakeSubnets({ existingNetwork, managedNetwork }: ClusterNetworkArgs): boolean {
  const { virtualNetworkId, virtualNetworkName, nodeSubnetId } = existingNetwork ?? {};
  const isNamed = (virtualNetworkId ?? virtualNetworkName ?? nodeSubnetId) !== undefined;
  return managedNetwork !== true && (existingNetwork === undefined || isNamed);
}

function declareOwnNetwork(
  name: string,
  args: ClusterNetworkArgs,
  { addressSpace, natGateway }: NetworkNeeds,
): { declaration: NetworkDeclaration; children: Declared[] } {
  const { declaration, virtualNetwork } = declareVirtualNetwork(`${name}-vnet`, {
    ...args,
    addressSpace: [...addressSpace],
  });
  if (!natGateway) {
    return { declaration, children: [virtualNetwork] };
  }
  const nat = declareNatGateway(name, declaration, args.natGateway ?? {});
  declaration.natGatewayId = nat.natGateway.id;
  return { declaration, children: [...nat.addresses, nat.natGateway, virtualNetwork] };
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
    {
      argNames: [
        ["addressPrefix", suffix === "pods" ? "podSubnet.addressPrefix" : "apiServer.subnetPrefix"],
      ],
      ...(changedByAks && { ignoreChanges: ["delegations"] }),
    },
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
  const { existingNetwork } = args;
  if (existingNetwork?.nodeSubnetId !== undefined) {
    const { nodeSubnetId: id, routeTableId, natGatewayId } = existingNetwork;
    const egress = { natGateway: natGatewayId === undefined ? undefined : true };
    return { children: [], nodeSubnet: { id, routeTableId, egress } };
  }
  const named = args.nodeSubnet?.name;
  const there = named === undefined ? undefined : declaration.subnets.get(named);
  if (named !== undefined && there !== undefined) {
    const routeTableId = declaration.routeTableIds.get(named);
    return { children: [], nodeSubnet: { id: there.id, routeTableId } };
  }
  const { routes, securityRules, disableBgpRoutePropagation, serviceEndpoints } =
    args.nodeSubnet ?? {};
  const givenTable = existingNetwork?.routeTableId;
  const table =
    routes !== undefined || (needs.nodeRoutes && givenTable === undefined)
      ? declareRouteTable(`${name}-routes`, declaration, routes ?? {}, {
          disableBgpRoutePropagation,
          nodeRoutes: needs.nodeRoutes,
        })
      : undefined;
  const group =
    securityRules &&
    declareSecurityGroup(`${name}-nsg`, declaration, besides(needs.securityRules, securityRules));
  const natGatewayId = needs.natGateway ? declaration.natGatewayId : existingNetwork?.natGatewayId;
  const subnetName = `${name}-nodes`;
  const subnet = declaration.declareSubnet(
    subnetName,
    subnetName,
    {
      ...rangesOf(declaration, needs.nodeSubnetPrefixes, needs.nodeSubnetPrefixLength),
      routeTable: reference(table?.routeTable.id ?? givenTable),
      networkSecurityGroup: reference(group?.id),
      natGateway: reference(natGatewayId),
      serviceEndpoints: serviceEndpoints?.map((service) => ({ service })),
      defaultOutboundAccess: false,
    },
    { argNames: subnetArgNames("nodeSubnet") },
  );
  return {
    children: [
      ...(table === undefined ? [] : [table.routeTable, ...table.routes]),
      ...(group === undefined ? [] : [group]),
      subnet,
    ],
    nodeSubnet: {
      id: subnet.id,
      routeTableId: table?.routeTable.id ?? givenTable,
      egress: {
        natGateway: natGatewayId !== undefined,
        defaultRoute: givenTable === undefined || table ? hasDefaultRoute(routes) : undefined,
      },
    },
  };
}

function hasDefaultRoute(routes: NodeSubnetArgs["routes"] = {}): boolean | undefined {
  const prefixes = Object.values(routes).map(({ addressPrefix }) => addressPrefix);
  return (
    prefixes.includes("0.0.0.0/0") ||
    (prefixes.every((prefix) => typeof prefix === "string") ? false : undefined)
  );
}

/** Ways out that all subnets of a cluster have of their own. */
export function egressOf({ nodeSubnet, delegatedSubnets }: ClusterNetwork): SubnetEgress {
  const pods = delegatedSubnets.get("pods");
  const subnets = [nodeSubnet, ...(pods === undefined ? [] : [pods])];
  const nats = subnets.map((subnet) => subnet?.egress?.natGateway);
  return {
    natGateway: nats.every((each) => each === true)
      ? true
      : nats.includes(false)
        ? false
        : undefined,
    defaultRoute: nodeSubnet?.egress?.defaultRoute,
  };
}
