import { ArmType, type Topology, targetsOf } from "@aks-networking/networking";

/** What is said of one cluster, or of one resource that belongs to none. */
export interface HomeReport {
  readonly resource: string;
  readonly message: string;
}

/** Finds where something is reported: at the cluster of a pool of its own, else at the resource itself. */
export function homes(topology: Topology): (resource: string) => string {
  const clusters = new Map(
    topology.of(ArmType.agentPool).flatMap((pool) => {
      const [cluster, ...others] = targetsOf(topology.parentOf(pool));
      return cluster === undefined || others.length > 0
        ? []
        : [[pool.resource.key, cluster.resource.key] as const];
    }),
  );
  return (resource) => clusters.get(resource) ?? resource;
}
