import { forbidAt } from "../answers";
import { poolCheck } from "../subject";
import { isAutoscaled, openNumbers } from "./shared/autoscaler";

/** The autoscaler's lower bound isn't above its upper one. */
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
  function* (pool) {
    const { properties } = pool;
    const [min, max] = [properties.number("minCount"), properties.number("maxCount")];
    yield* openNumbers(pool, "minCount", "maxCount");
    if (min.state === "known" && max.state === "known" && min.value > max.value) {
      const path = properties.pathOf("minCount");
      yield* forbidAt(pool, path, isAutoscaled(pool), {
        value: String(min.value),
        problem: `is more than maxCount ${max.value}`,
        action: `lower it to ${max.value}, or raise maxCount to ${min.value}`,
      });
    }
  },
);
