import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksVirtualNodesUnsupportedByMode = rule("aks-virtual-nodes-unsupported-by-mode", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure" },
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      addonProfiles: {
        aciConnectorLinux: { enabled: true, config: { SubnetName: "virtual-nodes" } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  beforeCreation: true,
  messages: [
    "addonProfiles.aciConnectorLinux.enabled true isn't supported with Azure CNI Overlay (the docs ask for a flat network); switch the add-on off, or use a mode that supports it, such as Azure CNI Node Subnet.",
  ],
});
