import { apiBounds } from "../../facts/api-bounds";
import { openPools } from "../answers";
import { check, ofPools } from "../subject";
import { outOfBounds } from "./shared/api-bounds";

export const rule = check(
  {
    id: "aks-value-out-of-range",
    asked: "resource",
    facts: ["lim-api-bounds"],
    title: "The numbers of a cluster and its pools must be within the bounds of the API",
    remediation: "Use the nearest number that the message names.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "The API specification gives a minimum and a maximum for each.",
      sources: [
        "API specification of Microsoft.ContainerService/managedClusters, 2025-09-01",
        "docs upgrade-aks-node-pools-rolling: node soak time of 0 to 30 minutes, drain timeout of up to 24 hours",
        "GitHub hashicorp/terraform-provider-azurerm#26022 (2024-05): validates the same",
      ],
    },
    url: "templates/microsoft.containerservice/managedclusters/agentpools",
    subjects: ofPools,
  },
  function* ({ topology }) {
    for (const cluster of topology.clusters) {
      yield* openPools(topology, cluster);
      yield* outOfBounds(cluster, apiBounds.cluster);
    }
    for (const pool of topology.pools) {
      yield* outOfBounds(pool, apiBounds.pool);
    }
  },
);
