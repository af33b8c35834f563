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
        advancedNetworking: {
          enabled: true,
          security: { enabled: true, transitEncryption: { type: "WireGuard" } },
        },
      },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
        advancedNetworking: {
          enabled: true,
          security: { enabled: true, transitEncryption: { type: "WireGuard" } },
        },
      },
      agentPoolProfiles: [{ name: "system", mode: "System", enableFIPS: true }],
    }),
  ],
  messages: [
    'networkProfile.advancedNetworking.security.transitEncryption.type WireGuard isn\'t supported with FIPS nodes, which node pool "system" has; set networkProfile.advancedNetworking.security.transitEncryption.type to None.',
  ],
};
