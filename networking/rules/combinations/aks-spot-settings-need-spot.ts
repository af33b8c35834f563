import { isSpot } from "../../cluster/pool-need";
import { allOf, is, mapValue, not } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
    id: "aks-spot-settings-need-spot",
    facts: ["x-spot"],
    title: "scaleSetEvictionPolicy and spotMaxPrice should go with scaleSetPriority Spot",
    description:
      "The eviction policy and the price are settings of Spot pools and do nothing for others. Azure's own modules write the defaults, Delete and -1, for every pool, and Azure accepts it.",
    remediation: "Set scaleSetPriority to Spot, or remove the setting.",
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
    const { properties } = pool;
    const price = properties.number("spotMaxPrice");
    for (const [path, isDefault] of [
      ["scaleSetEvictionPolicy", is(properties.text("scaleSetEvictionPolicy"), "Delete")],
      ["spotMaxPrice", mapValue(price, (value) => value === -1)],
    ] as const) {
      yield* forbid(pool, allOf(properties.given(path), not(isDefault), not(isSpot(pool))), {
        path,
        problem: "is supported with scaleSetPriority Spot only",
        action: "set scaleSetPriority to Spot, or remove it",
      });
    }
  },
);
