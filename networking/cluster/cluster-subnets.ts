import { once } from "../once";
import { ArmType } from "../resources/arm-resource";
import type { Link } from "../resources/link";
import { narrow } from "../resources/narrowed";
import type { SubnetProperty } from "../resources/subnets-of-pool";
import {
  type Entity,
  hostedSubnets,
  isRanged,
  labelOf,
  poolSubnetPaths,
  type RangedEntity,
  type Topology,
} from "../resources/topology";
import { anyOf, known, notKnown, type Value } from "../resources/value";

/** A pool's subnet: where it is named, and where that leads. */
export interface PoolSubnet {
  /** The cluster itself where it stands for pools that aren't known. */
  readonly pool: Entity;
  /** Undefined for pools that aren't known, which may name either. */
  readonly property: SubnetProperty | undefined;
  /** The ARM path from the resource's root: `agentPoolProfiles[0].vnetSubnetID`. */
  readonly path: string;
  readonly link: Link<RangedEntity>;
}

/** Why the pools of a cluster aren't all known; undefined where they are. */
export function missingPools(topology: Topology, cluster: Entity): string | undefined {
  if (topology.poolsOf(cluster).complete) {
    return undefined;
  }
  const list = cluster.properties.list("agentPoolProfiles");
  return list.state === "notKnown"
    ? list.reason
    : `some node pools may be ${labelOf(cluster)}'s or another's`;
}

/**
 * The subnets that the pools of a cluster name for their nodes and pods, or for one of the two. Where some pools aren't
 * known, one more of the cluster stands for theirs.
 */
export function poolSubnets(
  topology: Topology,
  cluster: Entity,
  properties: readonly SubnetProperty[] = poolSubnetPaths,
): readonly PoolSubnet[] {
  return poolSubnetsIn(topology)(cluster).filter(
    ({ property }) => property === undefined || properties.includes(property),
  );
}

const poolSubnetsIn = once((topology: Topology) =>
  once((cluster: Entity) => findPoolSubnets(topology, cluster)),
);

function findPoolSubnets(topology: Topology, cluster: Entity): readonly PoolSubnet[] {
  const { pools } = topology.poolsOf(cluster);
  // Inline ones first: they are made with the cluster, the others join them.
  const inOrder = [
    ...pools.filter(({ inlineIn }) => inlineIn !== undefined),
    ...pools.filter(({ inlineIn }) => inlineIn === undefined),
  ];
  const seen = inOrder.flatMap((pool) =>
    poolSubnetPaths
      .filter((property) => pool.properties.has(property))
      .map((property) => ({
        pool,
        property,
        path: pool.properties.pathOf(property),
        link: topology.subnetOf(pool, property),
      })),
  );
  const reason = missingPools(topology, cluster);
  if (reason === undefined) {
    return seen;
  }
  const link = { state: "notKnown", reason } as const;
  return [...seen, { pool: cluster, property: undefined, path: "agentPoolProfiles", link }];
}

/**
 * The subnet of a pool's nodes, or of its pods. A pool that names none for its nodes gets that of the cluster's first
 * pool.
 */
export function subnetInForce(
  topology: Topology,
  cluster: Entity,
  pool: Entity,
  property: SubnetProperty,
): Link<RangedEntity> {
  const own = topology.subnetOf(pool, property);
  if (own.state !== "absent" || property === "podSubnetID") {
    return own;
  }
  const first = topology.poolsOf(cluster).pools.find(({ inlineIn }) => inlineIn !== undefined);
  return first === undefined || first === pool ? own : topology.subnetOf(first, property);
}

/** The subnet of the API server, with API server VNet integration. */
export function apiServerSubnet(topology: Topology, cluster: Entity): Link<RangedEntity> {
  const path = "apiServerAccessProfile.subnetId";
  return narrow(topology.follow(cluster, path, ArmType.subnet), isRanged);
}

/** Whether the nodes are in a custom VNet, not in one that AKS makes. */
export function hasCustomVirtualNetwork(topology: Topology, cluster: Entity): Value<boolean> {
  const { pools } = topology.poolsOf(cluster);
  const reason = missingPools(topology, cluster);
  return anyOf(
    ...pools.map(({ properties }) => properties.given("vnetSubnetID")),
    ...hostedSubnets.map((path) => cluster.properties.given(path)),
    reason === undefined ? known(false) : notKnown(reason),
  );
}

/** One text for one target, to group by: resources of the program by themselves, others by their id. */
export function targetKey(link: Link<Entity>): Entity | string | undefined {
  if (link.state === "known") {
    return link.target;
  }
  if (link.state !== "outside") {
    return undefined;
  }
  // A VNet that is named by its name alone is one place to all subnets in it; an id says more.
  return link.id.startsWith("/") ? link.id.toLowerCase() : (link.seen ?? link.id.toLowerCase());
}
