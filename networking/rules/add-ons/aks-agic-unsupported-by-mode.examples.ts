import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      addonProfiles: { ingressApplicationGateway: { enabled: true } },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      addonProfiles: { ingressApplicationGateway: { enabled: true } },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  settings: { edition: "deck-2023" },
  messages: [
    "addonProfiles.ingressApplicationGateway.enabled true isn't supported with Azure CNI Overlay (supported today, since 2025-03-16); switch the add-on off, or use a mode that supports it, such as Azure CNI Node Subnet.",
  ],
};
