import { type ArmResource, ArmType } from "@aks-networking/networking";
import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";
import { foundAgain } from "./already-there";
import { readArgs } from "./args/read-args";
import { type Declared, DeclaredResource } from "./declared-resource";
import { importProblems } from "./import-ids";
import { judgeChildren, judgedAlone, judgedOnCreation, refuseIf, topologyOf } from "./judgement";
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
import type {
  PeeringArgs,
  VirtualNetworkArgs,
  VirtualNetworkSubnetArgs,
} from "./virtual-network-args";
import { networkNameProblems, problemsOf } from "./virtual-network-problems";

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
  declare readonly virtualNetworkId: pulumi.Output<string>;
  /** Its name in Azure. */
  declare readonly virtualNetworkName: pulumi.Output<string>;
  /** ARM ids of the subnets in `subnets`, by their names. Those of clusters are outputs of the clusters. */
  declare readonly subnetIds: pulumi.Output<{ [name: string]: string }>;
  /** The public addresses of the NAT gateway; empty without one. */
  declare readonly natGatewayAddresses: pulumi.Output<string[]>;

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

    const outputs = {
      virtualNetworkId: virtualNetwork.id,
      virtualNetworkName: virtualNetwork.output((resource) => resource.name),
      subnetIds: pulumi.output(
        Object.fromEntries(subnets.map(({ key, subnet }) => [key, subnet.id])),
      ),
      natGatewayAddresses: pulumi
        .all(addresses.map((address) => address.output(({ ipAddress }) => ipAddress)))
        .apply((addresses) => addresses.filter((address) => address !== undefined)),
    };
    Object.assign(this, outputs);
    this.registerOutputs(outputs);
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
  const { remoteVirtualNetwork, remoteAddressSpace, allowForwardedTraffic = false } = args;
  const { allowGatewayTransit = false, useRemoteGateways = false } = args;
  const remote = remoteVirtualNetwork && declarationOf(remoteVirtualNetwork);
  const peering = (
    suffix: string,
    from: NetworkDeclaration,
    own: Omit<network.VirtualNetworkPeeringArgs, "resourceGroupName" | "virtualNetworkName">,
  ) =>
    new DeclaredResource(
      network.VirtualNetworkPeering,
      ArmType.virtualNetworkPeering,
      `${name}-${key}${suffix}`,
      {
        resourceGroupName: from.place.resourceGroupName,
        virtualNetworkName: from.identity.name,
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic,
        ...own,
      },
    );
  const there = peering("", declaration, {
    virtualNetworkPeeringName: key,
    remoteVirtualNetwork: { id: remote?.identity.id ?? args.remoteVirtualNetworkId },
    remoteAddressSpace: remoteAddressSpace && { addressPrefixes: remoteAddressSpace },
    allowGatewayTransit,
    useRemoteGateways,
  });
  if (remote === undefined) {
    declaration.foreignRanges.push(
      ...(remoteAddressSpace ?? []).map((cidr) => ({ name: key, cidr })),
    );
    return { children: [there], surroundings: [] };
  }
  declaration.peers.add(remote);
  remote.peers.add(declaration);
  const back = peering("-back", remote, {
    virtualNetworkPeeringName: name,
    remoteVirtualNetwork: { id: declaration.identity.id },
    allowGatewayTransit: useRemoteGateways,
    useRemoteGateways: allowGatewayTransit,
  });
  return { children: [there, back], surroundings: remote.resources };
}
