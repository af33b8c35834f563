import { clusterOf, systemPool, windowsPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    clusterOf({ kubernetesVersion: "1.33" }, systemPool, { ...windowsPool, osSKU: "Windows2022" }),
  violating: () =>
    clusterOf({ kubernetesVersion: "1.33" }, systemPool, { ...windowsPool, osSKU: "Windows2019" }),
  messages: [
    "agentPoolProfiles[1].osSKU Windows2019 requires Kubernetes below 1.33, but the pool has Kubernetes 1.33; use Windows2025, or Kubernetes below 1.33. Azure refuses it with Windows2019NotSupportedWithOrchestratorVersion.",
  ],
};
