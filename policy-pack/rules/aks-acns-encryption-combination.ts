import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAcnsEncryptionCombination = rule("aks-acns-encryption-combination", {
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
  beforeCreation: true,
  messages: [
    'networkProfile.advancedNetworking.security.transitEncryption.type WireGuard isn\'t supported with FIPS nodes, which node pool "system" has; set networkProfile.advancedNetworking.security.transitEncryption.type to None.',
  ],
});
