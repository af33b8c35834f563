import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ kubernetesVersion: "1.35" }),
  violating: () => loneCluster({ kubernetesVersion: "1.33.6" }),
  settings: { today: "2026-11-22" },
  messages: [
    "kubernetesVersion 1.33.6 has long-term support only; use 1.35 or later, or supportPlan AKSLongTermSupport. Azure refuses it with K8sVersionNotSupported.",
  ],
};
