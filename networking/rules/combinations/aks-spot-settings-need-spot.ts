import { isSpot } from "../../cluster/pool-need";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolCheck } from "../subject";

export const aksSpotSettingsNeedSpot = poolCheck(
  {
    id: "aks-spot-settings-need-spot",
    facts: ["x-spot"],
    title: "scaleSetEvictionPolicy must go with scaleSetPriority Spot",
    description: "The eviction policy is a setting of Spot pools; the API refuses it for others.",
    remediation: "Set scaleSetPriority to Spot, or remove scaleSetEvictionPolicy.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.creation,
      says: "This cannot be specified unless the scaleSetPriority is 'Spot'.",
      sources: [
        "API specification of Microsoft.ContainerService/managedClusters/agentPools: scaleSetEvictionPolicy",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/spot-node-pool",
  },
  function* (pool) {
    const path = "scaleSetEvictionPolicy";
    yield* forbid(pool, allOf(pool.properties.given(path), not(isSpot(pool))), {
      path,
      problem: "is supported with scaleSetPriority Spot only",
      action: "set scaleSetPriority to Spot, or remove it",
    });
  },
);
