import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      kubernetesVersion: "1.33",
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 30,
          podIPAllocationMode: "StaticBlock",
        },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      kubernetesVersion: "1.27.9",
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 30,
          podIPAllocationMode: "StaticBlock",
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].podIPAllocationMode StaticBlock needs Kubernetes 1.28 or later, but the pool has Kubernetes 1.27.9; use Kubernetes 1.28 or later, or DynamicIndividual.",
  ],
};
