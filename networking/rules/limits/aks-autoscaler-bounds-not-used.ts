import { allOf, anyOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";
import { isAutoscaled } from "./shared/autoscaler";

/** Bounds without the autoscaler. */
export const rule = poolCheck(
  {
    id: "aks-autoscaler-bounds-not-used",
    facts: ["lim-nodes-pool"],
    title: "minCount and maxCount should go with enableAutoScaling",
    description: "Without the cluster autoscaler a pool has count nodes, whatever its bounds are.",
    severity: "medium",
    remediation: "Set enableAutoScaling to true, or remove minCount and maxCount.",
    evidence: {
      grade: "documented",
      says: "az and azurerm refuse bounds without the autoscaler",
      sources: [
        "GitHub scalar-labs/scalar-terraform#272 (2021-02): azurerm's text",
        "azure-cli 2.91.0 agentpool_decorator.py",
      ],
    },
    url: "aks/cluster-autoscaler",
  },
  function* (pool) {
    const [min, max] = ["minCount", "maxCount"].map((path) => pool.properties.given(path));
    if (min === undefined || max === undefined) {
      return;
    }
    yield* forbid(pool, allOf(anyOf(min, max), not(isAutoscaled(pool))), {
      path: min.state === "known" && min.value ? "minCount" : "maxCount",
      problem: "has no effect: enableAutoScaling is not true",
      action: "set enableAutoScaling to true, or remove minCount and maxCount",
    });
  },
);
