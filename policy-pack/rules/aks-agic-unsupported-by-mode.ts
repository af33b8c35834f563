import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAgicUnsupportedByMode = rule("aks-agic-unsupported-by-mode", {
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
  beforeCreation: true,
  settings: { edition: "deck-2023" },
  messages: [
    "addonProfiles.ingressApplicationGateway.enabled true isn't supported with Azure CNI Overlay (supported today, since 2025-03-16); switch the add-on off, or use a mode that supports it, such as Azure CNI Node Subnet.",
  ],
});
