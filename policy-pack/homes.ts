import { ArmType, type Topology, targetsOf } from "@aks-networking/networking";

/** For each pool of its own the cluster that it belongs to. */
export function homes(topology: Topology): ReadonlyMap<string, string> {
  return new Map(
    topology.of(ArmType.agentPool).flatMap((pool) => {
      const [cluster, ...others] = targetsOf(topology.parentOf(pool));
      return cluster === undefined || others.length > 0
        ? []
        : [[pool.resource.key, cluster.resource.key] as const];
    }),
  );
}
