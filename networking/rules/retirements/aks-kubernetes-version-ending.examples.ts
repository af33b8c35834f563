import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => loneCluster({ kubernetesVersion: "1.35" }),
  violating: () => loneCluster({ kubernetesVersion: "1.34.2" }),
  settings: { today: "2026-11-22" },
  messages: [
    "kubernetesVersion 1.34.2 has community support until 2026-11; use 1.35 or later, or supportPlan AKSLongTermSupport.",
  ],
};
