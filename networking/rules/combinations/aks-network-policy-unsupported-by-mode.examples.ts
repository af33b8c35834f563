import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet", networkPolicy: "calico" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet", networkPolicy: "azure" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  messages: [
    "networkProfile.networkPolicy azure isn't supported with kubenet; use networkPolicy calico or none, or another mode.",
  ],
};
