import { isSpot } from "../../cluster/pool-need";
import { allOf, is, not } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";

export const aksSpotSettingsNeedSpot = poolCheck(
  {
    id: "aks-spot-settings-need-spot",
    facts: ["x-spot"],
    title: "scaleSetEvictionPolicy should go with scaleSetPriority Spot",
    description:
      "The eviction policy is a setting of Spot pools and does nothing for others. Azure's own modules write its default, Delete, for every pool, and Azure accepts it.",
    remediation: "Set scaleSetPriority to Spot, or remove scaleSetEvictionPolicy.",
    evidence: {
      grade: "documented",
      says: "This cannot be specified unless the scaleSetPriority is 'Spot', says the API; Azure accepts Delete with Regular all the same.",
      sources: [
        "API specification of Microsoft.ContainerService/managedClusters/agentPools: scaleSetEvictionPolicy",
        "accepted: Azure/bicep-registry-modules avm/res/container-service/managed-cluster (2026-07), which sends Delete for every pool; mspnp/aks-baseline",
      ],
    },
    url: "aks/spot-node-pool",
  },
  function* (pool) {
    const path = "scaleSetEvictionPolicy";
    const isOther = not(is(pool.properties.text(path), "Delete"));
    yield* forbid(pool, allOf(pool.properties.given(path), isOther, not(isSpot(pool))), {
      path,
      problem: "is supported with scaleSetPriority Spot only",
      action: "set scaleSetPriority to Spot, or remove it",
    });
  },
);
