import { ArmType, addTo, isBag, type NetworkMode, networkModeOf } from "@aks-networking/networking";
import { type Fleet, type FleetResource, idOf } from "./fleet";

type Bag = Readonly<Record<string, unknown>>;

/** A cluster with all its pools and networks, each as one object, as `az aks show` has it. */
export interface FleetCluster {
  readonly name: string;
  readonly origin: string;
  /** What tells it from others of the fleet. */
  readonly key: string;
  readonly id: string | undefined;
  readonly properties: Bag;
  /** The VNets that its pools are in, with their subnets. */
  readonly networks: readonly Bag[];
  /** The address ranges of the VNets that these are peered with. */
  readonly peerRanges: readonly string[];
  readonly mode: NetworkMode | undefined;
}

/** The clusters of a fleet. Pools and subnets that are resources of their own are put where Azure shows them. */
export function clustersOf({ resources }: Fleet): readonly FleetCluster[] {
  const of = (type: ArmType) => resources.filter(({ resource }) => resource.type === type);
  const pools = of(ArmType.agentPool);
  const subnets = of(ArmType.subnet);
  const peerings = of(ArmType.virtualNetworkPeering);
  const networks = of(ArmType.virtualNetwork).map(({ resource }) => ({
    id: idOf(resource)?.toLowerCase() ?? "",
    bag: bagOf(resource.properties),
  }));
  const subnetsByNetwork = byParent(subnets);
  const networksById = new Map<string, Bag>(
    networks.map(({ id, bag }) => [
      id,
      {
        ...bag,
        subnets: [
          ...listOf(bag.subnets),
          ...(subnetsByNetwork.get(id) ?? []).map(({ resource }) => bagOf(resource.properties)),
        ],
      },
    ]),
  );
  const poolsByCluster = byParent(pools);
  const peersByNetwork = byParent(peerings);
  return of(ArmType.managedCluster).map((from): FleetCluster => {
    const { resource, origin } = from;
    const bag = bagOf(resource.properties);
    const id = idOf(resource);
    const properties = {
      ...bag,
      agentPoolProfiles: poolsOf(bag, poolsByCluster.get(id?.toLowerCase() ?? "-") ?? []),
    };
    const own = [
      ...new Set(
        properties.agentPoolProfiles.flatMap((pool) =>
          [pool.vnetSubnetID, pool.podSubnetID].flatMap((each) =>
            typeof each === "string" ? [parentOf(each)] : [],
          ),
        ),
      ),
    ];
    const found = own.map((each) => networksById.get(each)).filter((each) => each !== undefined);
    const peers = own.flatMap((each) => [
      ...listOf(networksById.get(each)?.virtualNetworkPeerings),
      ...(peersByNetwork.get(each) ?? []).map((peering) => bagOf(peering.resource.properties)),
    ]);
    return {
      name: typeof bag.name === "string" ? bag.name : resource.name,
      origin,
      key: resource.key,
      id,
      properties,
      networks: found,
      peerRanges: peers.flatMap((peering) => rangesOf(networksById.get(remoteOf(peering)))),
      mode: networkModeOf(properties),
    };
  });
}

function poolsOf(cluster: Bag, separate: readonly FleetResource[]): readonly Bag[] {
  const inline = listOf(cluster.agentPoolProfiles);
  const names = new Set(inline.map(({ name }) => name));
  const more = separate.map(({ resource }) => ({
    name: resource.name,
    ...bagOf(resource.properties),
  }));
  return [...inline, ...more.filter(({ name }) => !names.has(name))];
}

function remoteOf({ remoteVirtualNetwork }: Bag): string {
  const { id } = bagOf(remoteVirtualNetwork);
  return typeof id === "string" ? id.toLowerCase() : "";
}

function rangesOf(network: Bag | undefined): readonly string[] {
  const { addressPrefixes } = bagOf(network?.addressSpace);
  const list: readonly unknown[] = Array.isArray(addressPrefixes) ? addressPrefixes : [];
  return list.filter((each) => typeof each === "string");
}

function byParent(resources: readonly FleetResource[]): ReadonlyMap<string, FleetResource[]> {
  const groups = new Map<string, FleetResource[]>();
  for (const each of resources) {
    addTo(groups, parentOf(idOf(each.resource)), each);
  }
  return groups;
}

/** The id of what a resource belongs to, in lower case; "" for none. */
function parentOf(id: string | undefined): string {
  return id?.toLowerCase().replace(/\/[^/]+\/[^/]+\/?$/, "") ?? "";
}

function bagOf(value: unknown): Bag {
  return isBag(value) ? value : {};
}

function listOf(value: unknown): readonly Bag[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter(isBag);
}
