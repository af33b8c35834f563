import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    clusterAlone({ networkProfile: { networkPlugin: "azure", networkPolicy: "cilium" } }),
  ],
  violating: () => [
    clusterAlone({ networkProfile: { networkPlugin: "azure", networkPolicy: "azure" } }),
  ],
  settings: { today: "2026-11-22" },
  messages: [
    "networkProfile.networkPolicy azure asks for Azure network policies on Linux nodes, supported only until 2028-09-30, for 678 more days; use networkDataplane cilium with networkPolicy cilium.",
  ],
};
