import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPoolNameMalformed = rule("aks-pool-name-malformed", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "linuxpool12", mode: "System", count: 3, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "user-pool", mode: "System", count: 3, maxPods: 30 }],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].name user-pool is not lowercase letters and digits that start with a letter; use userpool.",
  ],
});
