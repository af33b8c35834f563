import { allOf, not, valueOr } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";
import { isAutoscaled } from "./shared/autoscaler";

const bounds = [
  { path: "minCount", other: "maxCount", side: "fewer" },
  { path: "maxCount", other: "minCount", side: "more" },
];

export const rule = poolCheck(
  {
    id: "aks-autoscaler-bounds-missing",
    facts: ["lim-nodes-pool"],
    title: "An autoscaled pool must have minCount and maxCount",
    description: "The cluster autoscaler scales a pool between minCount and maxCount.",
    remediation: "Set minCount and maxCount.",
    evidence: {
      grade: "documentedLimit",
      says: "az and azurerm refuse the autoscaler without both counts; a pool needs them to enable it",
      sources: [
        "azure-cli 2.91.0 agentpool_decorator.py: min-count and max-count are required with the autoscaler",
        "azurerm kubernetes_nodepool.go (2026-08-21): both must be configured",
      ],
    },
    url: "aks/cluster-autoscaler",
  },
  function* (pool) {
    for (const { path, other, side } of bounds) {
      const bound = valueOr(pool.properties.number(other), -1);
      yield* forbid(pool, allOf(isAutoscaled(pool), not(pool.properties.given(path))), {
        path,
        problem: "is not set, but enableAutoScaling is true",
        action: bound >= 0 ? `set it to ${bound} or ${side}` : `set ${path} and ${other}`,
      });
    }
  },
);
