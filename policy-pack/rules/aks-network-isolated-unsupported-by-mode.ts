import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksNetworkIsolatedUnsupportedByMode = rule(
  "aks-network-isolated-unsupported-by-mode",
  {
    compliant: () => [
      cluster("aks", {
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          outboundType: "none",
        },
        agentPoolProfiles: [{ name: "system", mode: "System" }],
      }),
    ],
    violating: () => [
      cluster("aks", {
        networkProfile: { networkPlugin: "kubenet", outboundType: "none" },
        agentPoolProfiles: [{ name: "system", mode: "System" }],
      }),
    ],
    beforeCreation: true,
    messages: [
      "networkProfile.outboundType none isn't supported with kubenet; use another outbound type, or use a mode that supports it, such as Azure CNI Overlay.",
    ],
  },
);
