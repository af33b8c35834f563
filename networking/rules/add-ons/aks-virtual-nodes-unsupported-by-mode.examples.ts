import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
  messages: [
    "addonProfiles.aciConnectorLinux.enabled true isn't supported with Azure CNI Overlay (the docs ask for a flat network); switch the add-on off, or use a mode that supports it, such as Azure CNI Node Subnet.",
  ],
};
