import { ArmType } from "../../resources/arm-resource";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";
import { isAutoscaled } from "./shared/autoscaler";

/** A pool that is a resource of its own is made with a count, autoscaled or not. */
export const rule = poolCheck(
  {
    id: "aks-autoscaler-count-missing",
    facts: ["lim-nodes-pool"],
    title: "A new AgentPool must have a count, also with the autoscaler",
    description:
      "Azure refuses to create an AgentPool without count, the number of nodes that it starts with.",
    remediation: "Set count, and list it in ignoreChanges: the autoscaler changes it afterwards.",
    evidence: {
      grade: "refused",
      says: '"Required parameter properties.count is missing (null)." Pools inside a cluster do without since 2020.',
      sources: [
        "GitHub pulumi/pulumi-azure-native#2943 (2023-12, quotes Azure)",
        "GitHub Azure/AKS#1627 (2020-05)",
      ],
    },
    url: "aks/cluster-autoscaler",
    subjects: [ArmType.agentPool],
  },
  function* (pool) {
    if (pool.inlineIn === undefined) {
      const min = pool.properties.number("minCount");
      yield* forbid(pool, allOf(isAutoscaled(pool), not(pool.properties.given("count"))), {
        path: "count",
        problem: "is not set, but enableAutoScaling is true",
        action: `set it to ${min.state === "known" ? `minCount ${min.value}` : "the first number of nodes"}, and list it in ignoreChanges`,
        errorCode: "InvalidParameter",
      });
    }
  },
);
