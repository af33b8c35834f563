import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      nodeProvisioningProfile: { mode: "Auto" },
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows" },
      ],
    }),
  ],
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported with node auto-provisioning of cluster "aks"; use Linux, or set nodeProvisioningProfile.mode to Manual.',
  ],
};
