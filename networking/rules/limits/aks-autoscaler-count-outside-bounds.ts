import { forbidAt } from "../answers";
import { poolCheck } from "../subject";
import { isAutoscaled, openNumbers } from "./shared/autoscaler";

/** An autoscaled pool starts within its bounds. */
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
  function* (pool) {
    // The autoscaler moves it later, and Azure doesn't compare it again.
    if (pool.resource.exists) {
      return;
    }
    const { properties } = pool;
    yield* openNumbers(pool, "count", "minCount", "maxCount");
    const [count, min, max] = ["count", "minCount", "maxCount"].map((path) =>
      properties.number(path),
    );
    if (count?.state !== "known") {
      return;
    }
    // Bounds that contradict each other are another rule's.
    const [least, most] = [min, max].map((bound) =>
      bound?.state === "known" ? bound.value : undefined,
    );
    if (least !== undefined && most !== undefined && least > most) {
      return;
    }
    const path = properties.pathOf("count");
    const breach =
      least !== undefined && count.value < least
        ? { problem: `is fewer than minCount ${least}`, action: `set count to ${least}` }
        : most !== undefined && count.value > most
          ? { problem: `is more than maxCount ${most}`, action: `set count to ${most}` }
          : undefined;
    if (breach !== undefined) {
      yield* forbidAt(pool, path, isAutoscaled(pool), {
        value: String(count.value),
        ...breach,
      });
    }
  },
);
