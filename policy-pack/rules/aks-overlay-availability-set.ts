import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksOverlayAvailabilitySet = rule("aks-overlay-availability-set", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", type: "VirtualMachineScaleSets" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", type: "AvailabilitySet" }],
    }),
  ],
  beforeCreation: true,
  messages: [
    "agentPoolProfiles[0].type AvailabilitySet isn't supported with networkPluginMode overlay; use VirtualMachineScaleSets.",
  ],
});
