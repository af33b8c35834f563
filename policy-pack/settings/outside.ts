import { type ArmResource, ArmType, type NamedRange, Topology } from "@aks-networking/networking";
import type { Settings } from "./settings";

/** What exists outside the program that `resources` come from. */
export interface Outside {
  readonly existing: readonly ArmResource[];
  readonly environment: readonly NamedRange[];
}

/**
 * The environment without what is the program's own: a list that Azure printed has the clusters and VNets of this
 * program too, once they are deployed, and nothing collides with itself.
 */
export function outsideOf(settings: Settings, resources: readonly ArmResource[]): Outside {
  const { existing, environment, clusterRanges } = settings;
  if (existing.length === 0 && clusterRanges.length === 0) {
    return { existing, environment };
  }
  const program = new Topology(resources);
  return {
    existing: existing.filter(({ key, type }) => program.byId(key, type) === undefined),
    environment: [
      ...environment,
      ...clusterRanges
        .filter(({ cluster }) => program.byId(cluster, ArmType.managedCluster) === undefined)
        .map(({ range }) => range),
    ],
  };
}
