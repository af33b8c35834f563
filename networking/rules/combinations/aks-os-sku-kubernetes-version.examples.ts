import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      kubernetesVersion: "1.33",
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2022" },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      kubernetesVersion: "1.33",
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2019" },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[1].osSKU Windows2019 requires Kubernetes below 1.33, but the pool has Kubernetes 1.33; use Windows2025, or Kubernetes below 1.33. Azure refuses it with Windows2019NotSupportedWithOrchestratorVersion.",
  ],
};
