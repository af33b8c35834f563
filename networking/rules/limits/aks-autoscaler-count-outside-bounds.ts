import { poolCheck } from "../subject";
import { judgeAutoscaled } from "./shared/autoscaler";

export const rule = poolCheck(
  {
    id: "aks-autoscaler-count-outside-bounds",
    facts: ["lim-nodes-pool"],
    title: "The count of a new autoscaled pool should be between minCount and maxCount",
    description:
      "A new pool starts with count nodes. The Azure CLI and Terraform refuse a count outside the bounds. Azure accepts it, and the autoscaler then raises the pool to minCount.",
    remediation: "Set count to a number from minCount to maxCount.",
    evidence: {
      grade: "documented",
      says: 'The Azure CLI answers "node-count is not in the range of min-count and max-count"; Azure itself compares count with 1 to 1,000 only.',
      sources: [
        "GitHub Azure/AKS#3513 (2023-03), azure-cli 2.91.0 agentpool_decorator.py: the check is the CLI's",
        "GitHub Azure/AKS#1758 (2020-08): no check in ARM",
        "docs cluster-autoscaler (2026-07-30): the autoscaler enforces the minimum count",
        "accepted: Azure/bicep-registry-modules avm/res/container-service/managed-cluster tests/e2e/waf-aligned (2026-07): count 1, minCount 3",
        "API specification, example AgentPools_Update: count 3, maxCount 2",
      ],
    },
    url: "aks/cluster-autoscaler",
  },
  (pool) =>
    // The autoscaler moves it later, and Azure doesn't compare it again.
    pool.resource.exists ? [] : judgeAutoscaled(pool, "count", ["minCount", "maxCount"], breachOf),
);

function breachOf(count: number, min = -Infinity, max = Infinity) {
  // Bounds that contradict each other are another rule's.
  if (min > max || (count >= min && count <= max)) {
    return undefined;
  }
  return count < min
    ? { problem: `is fewer than minCount ${min}`, action: `set count to ${min}` }
    : { problem: `is more than maxCount ${max}`, action: `set count to ${max}` };
}
