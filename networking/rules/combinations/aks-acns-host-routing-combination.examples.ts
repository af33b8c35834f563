import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
        advancedNetworking: { enabled: true, performance: { accelerationMode: "BpfVeth" } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", osSKU: "AzureLinux" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
        advancedNetworking: { enabled: true, performance: { accelerationMode: "BpfVeth" } },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", osSKU: "Ubuntu2204" }],
    }),
  ],
  messages: [
    'networkProfile.advancedNetworking.performance.accelerationMode BpfVeth requires Ubuntu 24.04 or Azure Linux 3, but node pool "system" has osSKU Ubuntu2204; set networkProfile.advancedNetworking.performance.accelerationMode to None.',
  ],
};
