import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
  messages: [
    "networkProfile.outboundType none isn't supported with kubenet; use another outbound type, or use a mode that supports it, such as Azure CNI Overlay.",
  ],
};
