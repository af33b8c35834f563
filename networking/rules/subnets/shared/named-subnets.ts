import { ArmType } from "../../../resources/arm-resource";
import type { Link } from "../../../resources/link";
import {
  type Entity,
  hostedSubnets,
  poolSubnetPaths,
  type Topology,
} from "../../../resources/topology";

/** A property that names a subnet, and where that leads. */
export type NamedSubnet = readonly [entity: Entity, path: string, link: Link<Entity>];

/** Where a cluster itself names subnets. */
export const clusterSubnetPaths = ["apiServerAccessProfile.subnetId", ...hostedSubnets];

/** The subnets that pools name. */
export function subnetsOfPools(topology: Topology): readonly NamedSubnet[] {
  return topology.pools.flatMap((pool) =>
    poolSubnetPaths.map((path) => [pool, path, topology.subnetOf(pool, path)] as const),
  );
}

/** Those that clusters name, too. */
export function* namedSubnets(topology: Topology): Generator<NamedSubnet> {
  yield* subnetsOfPools(topology);
  for (const cluster of topology.clusters) {
    for (const path of clusterSubnetPaths) {
      yield [cluster, path, topology.follow(cluster, path, ArmType.subnet)];
    }
  }
}
