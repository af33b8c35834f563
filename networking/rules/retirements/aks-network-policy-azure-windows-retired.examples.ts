import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkPolicy: string) => [
  clusterAlone({ networkProfile: { networkPlugin: "azure", networkPolicy } }),
  separatePool("win", { count: 1, osType: "Windows", osSKU: "Windows2025" }),
];

export const examples: RuleExamples = {
  compliant: () => stack("calico"),
  violating: () => stack("azure"),
  settings: { today: "2026-11-22" },
  messages: [
    "networkProfile.networkPolicy azure uses Azure network policies on Windows nodes, which AKS hasn't supported since 2026-09-30; use networkPolicy calico.",
  ],
};
