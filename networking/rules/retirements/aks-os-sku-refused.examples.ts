import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const withPool = (osSKU: string) => [
  clusterAlone(),
  separatePool("win", { count: 1, osType: "Windows", osSKU }),
];

export const examples: RuleExamples = {
  compliant: () => withPool("Windows2025"),
  violating: () => withPool("WindowsAnnual"),
  settings: { today: "2026-11-22" },
  messages: [
    "osSKU WindowsAnnual uses Windows Annual Channel nodes, which AKS has not created since 2026-05-15; use osSKU Windows2022 or Windows2025.",
  ],
};
