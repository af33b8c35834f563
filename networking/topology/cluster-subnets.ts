import type { Link } from "./link";
import { type Entity, labelOf, type RangedEntity, type Topology } from "./topology";
import { is, known, notKnown, type Value } from "./value";

/** A pool's subnet: where it is named, and where that leads. */
export interface PoolSubnet {
  readonly pool: Entity;
  /** The ARM path from the resource's root: `agentPoolProfiles[0].vnetSubnetID`. */
  readonly path: string;
  readonly link: Link<RangedEntity>;
}

const both = ["vnetSubnetID", "podSubnetID"] as const;

/** The subnets that the pools of a cluster name for their nodes and pods, or for one of the two. */
export function poolSubnets(
  topology: Topology,
  cluster: Entity,
  properties: readonly ("vnetSubnetID" | "podSubnetID")[] = both,
): readonly PoolSubnet[] {
  return topology.poolsOf(cluster).pools.flatMap((pool) =>
    properties
      .filter((property) => pool.properties.has(property))
      .map((property) => ({
        pool,
        path: pool.properties.pathOf(property),
        link: topology.subnetOf(pool, property),
      })),
  );
}

/** Whether the nodes are in a VNet that somebody made, not in one that AKS makes. */
export function hasCustomVirtualNetwork(topology: Topology, cluster: Entity): Value<boolean> {
  const { pools, complete } = topology.poolsOf(cluster);
  if (pools.some(({ properties }) => properties.has("vnetSubnetID"))) {
    return known(true);
  }
  return complete && pools.length > 0
    ? known(false)
    : notKnown(`the node pools of ${labelOf(cluster)} aren't all known yet`);
}

/** Whether `networkPlugin` is kubenet. What Azure takes without it is not documented. */
export function isKubenet(cluster: Entity): Value<boolean> {
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  return plugin.state === "absent"
    ? notKnown(
        "networkProfile.networkPlugin isn't given, and which one Azure takes then is not documented",
      )
    : is(plugin, "kubenet");
}

/** One text for one target, to group by: resources of the program by themselves, others by their id. */
export function targetKey(link: Link<Entity>): Entity | string | undefined {
  if (link.state === "known") {
    return link.target;
  }
  return link.state === "outside" ? link.id.toLowerCase() : undefined;
}
