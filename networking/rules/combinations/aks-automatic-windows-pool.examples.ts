import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (sku: string) => [
  clusterAlone({ sku: { name: sku } }),
  separatePool("win", { count: 1, osType: "Windows", osSKU: "Windows2025" }),
];

export const examples: RuleExamples = {
  compliant: () => stack("Base"),
  violating: () => stack("Automatic"),
  messages: [
    'osType Windows isn\'t supported with AKS Automatic, which cluster "aks" is; use Linux, or a cluster with sku.name Base.',
  ],
};
