import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", vmSize: "Standard_DC4s_v3" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", vmSize: "Standard_DC4s_v2" }],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].vmSize Standard_DC4s_v2 is of the DCsv2 series, which networkPluginMode overlay doesn't support; use a size of another series.",
  ],
};
