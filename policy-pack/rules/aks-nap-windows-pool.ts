import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNapWindowsPool = rule("aks-nap-windows-pool", {
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
  beforeCreation: true,
  messages: [
    'agentPoolProfiles[1].osType Windows isn\'t supported with node auto-provisioning of cluster "aks"; use Linux, or set nodeProvisioningProfile.mode to Manual.',
  ],
});
