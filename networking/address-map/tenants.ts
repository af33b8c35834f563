import { apiServerSubnet, subnetInForce } from "../cluster/cluster-subnets";
import { targetsOf } from "../resources/link";
import type { Entity, RangedEntity, Topology } from "../resources/topology";

/** Who is in a subnet, as far as it is certain. */
export interface SubnetTenants {
  /** Pools with their nodes in it. */
  readonly nodes: Entity[];
  /** Pools with their pods in it. */
  readonly pods: Entity[];
  /** Clusters with their API server in it. */
  readonly apiServers: Entity[];
  readonly clusters: Set<Entity>;
}

/** The pools and API servers of each subnet that has some. */
export function tenantsOf(topology: Topology): ReadonlyMap<RangedEntity, SubnetTenants> {
  const found = new Map<RangedEntity, SubnetTenants>();
  const inside = (subnet: RangedEntity) => {
    const tenants = found.get(subnet) ?? {
      nodes: [],
      pods: [],
      apiServers: [],
      clusters: new Set<Entity>(),
    };
    found.set(subnet, tenants);
    return tenants;
  };
  for (const cluster of topology.clusters) {
    for (const pool of topology.poolsOf(cluster).pools) {
      for (const [property, list] of [
        ["vnetSubnetID", "nodes"],
        ["podSubnetID", "pods"],
      ] as const) {
        const link = subnetInForce(topology, cluster, pool, property);
        if (link.state === "known") {
          const tenants = inside(link.target);
          tenants[list].push(pool);
          tenants.clusters.add(cluster);
        }
      }
    }
    for (const subnet of targetsOf(apiServerSubnet(topology, cluster))) {
      const tenants = inside(subnet);
      tenants.apiServers.push(cluster);
      tenants.clusters.add(cluster);
    }
  }
  return found;
}
