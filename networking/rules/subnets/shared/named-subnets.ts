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

/** The subnets that pools and clusters name. */
export function* namedSubnets(topology: Topology): Generator<NamedSubnet> {
  for (const pool of topology.pools) {
    for (const path of poolSubnetPaths) {
      yield [pool, path, topology.subnetOf(pool, path)];
    }
  }
  for (const cluster of topology.clusters) {
    for (const path of clusterSubnetPaths) {
      yield [cluster, path, topology.follow(cluster, path, ArmType.subnet)];
    }
  }
}
