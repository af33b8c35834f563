import { onlyIf } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolCheck } from "../subject";
import { isAutoscaled, openNumbers } from "./shared/autoscaler";

/** An autoscaled pool is made with a count that its bounds allow. */
export const aksAutoscalerCountOutsideBounds = poolCheck(
  {
    id: "aks-autoscaler-count-outside-bounds",
    facts: ["lim-nodes-pool"],
    title: "The count of an autoscaled pool must be between minCount and maxCount",
    description: "A new pool is made with count nodes, which must be in the autoscaler's bounds.",
    remediation: "Set count to a number from minCount to maxCount.",
    evidence: {
      grade: Grade.documentedLimit,
      holds: Holds.creation,
      says: '"node-count is not in the range of min-count and max-count" when a pool is made; later the count may be outside them',
      sources: [
        "GitHub Azure/AKS#3513 (2023-03)",
        "GitHub Azure/AKS#1758 (2020-07): the portal, and that updates are no longer checked",
        "azure-cli 2.91.0 agentpool_decorator.py",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/cluster-autoscaler",
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
      yield* onlyIf(isAutoscaled(pool), pool, path, () => [
        {
          answer: "violation",
          entity: pool,
          property: path,
          value: String(count.value),
          ...breach,
        },
      ]);
    }
  },
);
