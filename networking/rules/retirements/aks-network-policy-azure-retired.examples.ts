import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () =>
    loneCluster({ networkProfile: { networkPlugin: "azure", networkPolicy: "cilium" } }),
  violating: () =>
    loneCluster({ networkProfile: { networkPlugin: "azure", networkPolicy: "azure" } }),
  settings: { today: "2026-11-22" },
  messages: [
    "networkProfile.networkPolicy azure uses Azure network policies on Linux nodes, which AKS supports until 2028-09-30; use networkDataplane cilium with networkPolicy cilium.",
  ],
};
