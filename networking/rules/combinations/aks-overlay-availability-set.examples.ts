import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
  messages: [
    "agentPoolProfiles[0].type AvailabilitySet isn't supported with networkPluginMode overlay; use VirtualMachineScaleSets.",
  ],
};
