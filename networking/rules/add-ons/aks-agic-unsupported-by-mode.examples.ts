import { azureCni, clusterOf, overlay, systemPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkProfile: ExampleProperties) =>
  clusterOf(
    { networkProfile, addonProfiles: { ingressApplicationGateway: { enabled: true } } },
    systemPool,
  );

export const examples: RuleExamples = {
  compliant: () => stack(azureCni),
  violating: () => stack(overlay),
  settings: { edition: "deck-2023" },
  messages: [
    "addonProfiles.ingressApplicationGateway.enabled true isn't supported with Azure CNI Overlay (supported today, since 2025-03-16); switch the add-on off, or use a mode that supports it, such as Azure CNI Node Subnet.",
  ],
};
