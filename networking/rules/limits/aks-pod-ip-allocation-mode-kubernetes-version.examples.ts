import { clusterOf, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (kubernetesVersion: string) =>
  clusterOf(
    { kubernetesVersion },
    { ...systemPool, count: 3, maxPods: 30, podIPAllocationMode: "StaticBlock" },
  );

export const examples: RuleExamples = {
  compliant: () => stack("1.33"),
  violating: () => stack("1.27.9"),
  messages: [
    "agentPoolProfiles[0].podIPAllocationMode StaticBlock needs Kubernetes 1.28 or later, but the pool has Kubernetes 1.27.9; use Kubernetes 1.28 or later, or DynamicIndividual.",
  ],
};
