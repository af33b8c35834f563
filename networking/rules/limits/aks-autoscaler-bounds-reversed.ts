import { poolCheck } from "../subject";
import { judgeAutoscaled } from "./shared/autoscaler";

export const rule = poolCheck(
  {
    id: "aks-autoscaler-bounds-reversed",
    facts: ["lim-nodes-pool"],
    title: "minCount of an autoscaled pool must not be more than maxCount",
    description: "The cluster autoscaler scales a pool between minCount and maxCount.",
    remediation: "Lower minCount or raise maxCount.",
    evidence: {
      grade: "documentedLimit",
      says: "az and azurerm refuse a minimum above the maximum; no number of nodes satisfies both",
      sources: [
        "azure-cli 2.91.0 agentpool_decorator.py: min-count must be less than or equal to max-count",
        "azurerm kubernetes_nodepool.go (2026-08-21)",
      ],
    },
    url: "aks/cluster-autoscaler",
  },
  (pool) =>
    judgeAutoscaled(pool, "minCount", ["maxCount"], (min, max = Infinity) =>
      min > max
        ? {
            problem: `is more than maxCount ${max}`,
            action: `lower it to ${max}, or raise maxCount to ${min}`,
          }
        : undefined,
    ),
);
