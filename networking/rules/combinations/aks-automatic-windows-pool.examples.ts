import { clusterAlone } from "../../testing/cluster-parts";
import { agentPool, nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    clusterAlone({ sku: { name: "Base" } }),
    agentPool("win", {
      resourceName: nameOf("aks"),
      count: 1,
      osType: "Windows",
      osSKU: "Windows2025",
    }),
  ],
  violating: () => [
    clusterAlone({ sku: { name: "Automatic" } }),
    agentPool("win", {
      resourceName: nameOf("aks"),
      count: 1,
      osType: "Windows",
      osSKU: "Windows2025",
    }),
  ],
  messages: [
    'osType Windows isn\'t supported with AKS Automatic, which cluster "aks" is; use Linux, or a cluster with sku.name Base.',
  ],
};
