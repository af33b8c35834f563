import { apiRequired } from "../../facts/api-bounds";
import { ArmType } from "../../resources/arm-resource";
import { openPools } from "../answers";
import { check } from "../subject";
import { requiredMissing } from "./shared/api-bounds";

export const rule = check(
  {
    id: "aks-required-value-missing",
    asked: "resource",
    facts: ["lim-api-bounds"],
    title: "What the API requires of a cluster's settings must be there",
    remediation: "Set it, or leave the whole setting out.",
    evidence: {
      grade: "refused",
      says: "The API specification lists it as required.",
      sources: ["API specification of Microsoft.ContainerService/managedClusters, 2025-09-01"],
    },
    url: "templates/microsoft.containerservice/managedclusters",
    subjects: [ArmType.managedCluster],
  },
  function* ({ topology }) {
    for (const cluster of topology.clusters) {
      yield* openPools(topology, cluster);
      yield* requiredMissing(cluster, apiRequired.cluster);
    }
    for (const pool of topology.pools) {
      if (pool.inlineIn !== undefined) {
        yield* requiredMissing(pool, apiRequired.pool);
      }
    }
  },
);
