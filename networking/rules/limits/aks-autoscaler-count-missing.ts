import { ArmType } from "../../resources/arm-resource";
import { known, valueOr } from "../../resources/value";
import { isGiven, no } from "../conditions";
import { forbidPool } from "../forbid";
import { isAutoscaled } from "./shared/autoscaler";

/** A pool that is a resource of its own is made with a count, autoscaled or not. */
export const rule = forbidPool({
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
  when: [({ inlineIn }) => known(inlineIn === undefined), isAutoscaled, no(isGiven("count"))],
  path: "count",
  problem: "is not set, but enableAutoScaling is true",
  action: ({ properties }) => {
    const min = valueOr(properties.number("minCount"), undefined);
    const first = min === undefined ? "the first number of nodes" : `minCount ${min}`;
    return `set it to ${first}, and list it in ignoreChanges`;
  },
  errorCode: "InvalidParameter",
});
