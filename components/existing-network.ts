import { type ArmResource, ArmType, NotKnown } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { checkedId, idOf, networkOfSubnet } from "./arm-ids";
import type { ExistingNetworkArgs, ExistingPodSubnetNetworkArgs } from "./clusters/cluster-network";
import { markOrigin, plainValue } from "./declared-resource";
import { NetworkDeclaration, type Place } from "./network-declaration";
import { reference } from "./network-parts";
import { perRun } from "./run";

/** VNets that exist, by what a program names them with, so that clusters of one program know of each other. */
const networks = perRun(() => new Map<unknown, NetworkDeclaration>());

/** The ids of a VNet and what is in it, with their types. */
export const networkIds = [
  ["virtualNetworkId", ArmType.virtualNetwork],
  ["nodeSubnetId", ArmType.subnet],
  ["podSubnetId", ArmType.subnet],
  ["apiServerSubnetId", ArmType.subnet],
  ["routeTableId", ArmType.routeTable],
  ["natGatewayId", ArmType.natGateway],
] as const;

/** Args whose ids are checked when they are known. */
export function withCheckedIds<
  A extends { existingNetwork?: ExistingPodSubnetNetworkArgs | undefined },
>(args: A): A {
  const { existingNetwork } = args;
  if (existingNetwork === undefined) {
    return args;
  }
  const ids = networkIds.flatMap(([property, type]) => {
    const id = existingNetwork[property];
    return id === undefined ? [] : [[property, checkedId(`existingNetwork.${property}`, id, type)]];
  });
  return { ...args, existingNetwork: { ...existingNetwork, ...Object.fromEntries(ids) } };
}

/** A VNet that exists outside of the components: what is known of it, and where subnets are added to it. */
export function existingDeclaration(
  name: string,
  args: ExistingPodSubnetNetworkArgs,
  apiServerSubnetPrefix: string | undefined,
  place: Place,
): NetworkDeclaration {
  const key = keyOf(args, place);
  const found = key === undefined ? undefined : networks().get(key);
  const label = found?.identity.label ?? labelOf(args) ?? `${name}-network`;
  const vnetKey = `existing VNet ${label}`;
  const declaration =
    found ??
    new NetworkDeclaration(place, identityOf(args, place, label, vnetKey), args.addressSpace, [
      {
        key: vnetKey,
        type: ArmType.virtualNetwork,
        name: label,
        existing: true,
        properties: {
          id: plainVirtualNetworkId(args),
          addressSpace: {
            addressPrefixes:
              args.addressSpace ?? new NotKnown("existingNetwork.addressSpace is not set"),
          },
        },
      },
    ]);
  if (key !== undefined) {
    networks().set(key, declaration);
  }
  const subnets = subnetsOf(name, args, apiServerSubnetPrefix, vnetKey);
  declaration.learn(
    subnets.map(({ resource }) => resource),
    subnets.flatMap(({ resource, prefix }) =>
      prefix === undefined ? [] : { name: resource.name, cidr: prefix },
    ),
  );
  if (args.natGatewayId !== undefined) {
    declaration.natGatewayId = pulumi.output(args.natGatewayId);
  }
  return declaration;
}

function identityOf(args: ExistingNetworkArgs, place: Place, label: string, vnetKey: string) {
  const { virtualNetworkId: given, virtualNetworkName, nodeSubnetId } = args;
  const id =
    given !== undefined
      ? pulumi.output(given)
      : pulumi.output(nodeSubnetId ?? "").apply(networkOfSubnet);
  const parts = id.apply(idOf);
  const vnetName =
    virtualNetworkName === undefined
      ? parts.apply((each) => each?.name ?? "")
      : pulumi.output(virtualNetworkName);
  const group =
    given === undefined && virtualNetworkName !== undefined
      ? (args.virtualNetworkResourceGroupName ?? place.resourceGroupName)
      : parts.apply((each) => each?.resourceGroup ?? "");
  for (const output of [id, vnetName]) {
    markOrigin(output, vnetKey);
  }
  return { label, id, name: vnetName, resourceGroupName: group };
}

/** The subnets that are said to be there, as checks look at them. */
function subnetsOf(
  cluster: string,
  args: ExistingPodSubnetNetworkArgs,
  apiServerSubnetPrefix: string | undefined,
  vnetKey: string,
): { resource: ArmResource; prefix: string | undefined }[] {
  const virtualNetworkName = new NotKnown("it is the existing VNet's", vnetKey);
  const subnetWith = (key: string, name: string, prefix: string | undefined, more: object) => ({
    resource: {
      key,
      type: ArmType.subnet,
      name,
      existing: true,
      properties: {
        virtualNetworkName,
        addressPrefix: prefix ?? new NotKnown("its range is not set"),
        ...more,
      },
    },
    prefix,
  });
  const named = (
    suffix: string,
    id: pulumi.Input<string> | undefined,
    prefix: string | undefined,
    more: object,
  ) => {
    if (id === undefined) {
      return [];
    }
    const key = `existing ${suffix} subnet of ${cluster}`;
    markOrigin(id, key);
    const plain = plainValue(id);
    const name = (typeof plain === "string" ? idOf(plain)?.name : undefined) ?? suffix;
    return subnetWith(key, name, prefix, { id: plain, ...more });
  };
  const delegations = new NotKnown("it exists outside of the program");
  const own = [
    named("nodes", args.nodeSubnetId, args.nodeSubnetPrefix, {
      routeTable: plainValue(reference(args.routeTableId)),
      natGateway: plainValue(reference(args.natGatewayId)),
    }),
    named("pods", args.podSubnetId, args.podSubnetPrefix, { delegations }),
    named("api-server", args.apiServerSubnetId, apiServerSubnetPrefix, { delegations }),
  ].flat();
  // A team may list all subnets of the VNet, those that the cluster uses among them.
  const known = new Set(own.map(({ prefix }) => prefix));
  const others = Object.entries(args.otherSubnets ?? {})
    .filter(([, prefix]) => !known.has(prefix))
    .map(([name, prefix]) =>
      subnetWith(`existing subnet ${name} of ${vnetKey}`, name, prefix, { name }),
    );
  return [...own, ...others];
}

function plainVirtualNetworkId({ virtualNetworkId, nodeSubnetId }: ExistingNetworkArgs) {
  if (typeof virtualNetworkId === "string") {
    return virtualNetworkId;
  }
  return virtualNetworkId === undefined && typeof nodeSubnetId === "string"
    ? networkOfSubnet(nodeSubnetId)
    : undefined;
}

/** What tells the VNet from others within a program: its id, the output that will be its id, or its names. */
function keyOf(args: ExistingNetworkArgs, place: Place): unknown {
  const { virtualNetworkId, virtualNetworkName } = args;
  const id = plainVirtualNetworkId(args);
  if (id !== undefined) {
    return id.toLowerCase();
  }
  const group = args.virtualNetworkResourceGroupName ?? place.resourceGroupName;
  return typeof virtualNetworkName === "string" && typeof group === "string"
    ? `${group}/${virtualNetworkName}`.toLowerCase()
    : (virtualNetworkId ?? virtualNetworkName);
}

/** The VNet's name where the program has it as text. */
function labelOf(args: ExistingNetworkArgs): string | undefined {
  const id = plainVirtualNetworkId(args);
  return (
    (id === undefined ? undefined : idOf(id)?.name) ??
    (typeof args.virtualNetworkName === "string" ? args.virtualNetworkName : undefined)
  );
}
