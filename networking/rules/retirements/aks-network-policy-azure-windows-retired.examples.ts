import { clusterAlone } from "../../testing/cluster-parts";
import { agentPool, nameOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    clusterAlone({ networkProfile: { networkPlugin: "azure", networkPolicy: "calico" } }),
    agentPool("win", {
      resourceName: nameOf("aks"),
      count: 1,
      osType: "Windows",
      osSKU: "Windows2025",
    }),
  ],
  violating: () => [
    clusterAlone({ networkProfile: { networkPlugin: "azure", networkPolicy: "azure" } }),
    agentPool("win", {
      resourceName: nameOf("aks"),
      count: 1,
      osType: "Windows",
      osSKU: "Windows2025",
    }),
  ],
  settings: { today: "2026-11-22" },
  messages: [
    "networkProfile.networkPolicy azure uses Azure network policies on Windows nodes, which AKS hasn't supported since 2026-09-30; use networkPolicy calico.",
  ],
};
