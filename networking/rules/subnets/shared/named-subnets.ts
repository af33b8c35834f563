import { ArmType } from "../../../resources/arm-resource";
import type { Link } from "../../../resources/link";
import { type Entity, poolSubnetPaths, type Topology } from "../../../resources/topology";

/** A property that names a subnet, and where that leads. */
export type NamedSubnet = readonly [entity: Entity, path: string, link: Link<Entity>];

/** The subnets that pools name, and those that clusters name at `clusterPaths`. */
export function* namedSubnets(
  topology: Topology,
  clusterPaths: readonly string[],
): Generator<NamedSubnet> {
  for (const pool of topology.pools) {
    for (const property of poolSubnetPaths) {
      yield [pool, property, topology.subnetOf(pool, property)];
    }
  }
  for (const cluster of topology.clusters) {
    for (const path of clusterPaths) {
      yield [cluster, path, topology.follow(cluster, path, ArmType.subnet)];
    }
  }
}
