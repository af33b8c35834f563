import { isTrue } from "../../resources/value";
import { any, isGiven, no } from "../conditions";
import { forbidPool } from "../forbid";
import { isAutoscaled } from "./shared/autoscaler";

export const rule = forbidPool({
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
  when: [any(isGiven("minCount"), isGiven("maxCount")), no(isAutoscaled)],
  path: (pool) => (isTrue(pool.properties.given("minCount")) ? "minCount" : "maxCount"),
  problem: "has no effect: enableAutoScaling is not true",
  action: "set enableAutoScaling to true, or remove minCount and maxCount",
});
