import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksMaxPodsNotSet = rule("aks-max-pods-not-set", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 3, maxPods: 30 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "system", mode: "System", count: 3 }],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].maxPods isn't given, and Azure takes 250 then; set it, for example to 250, since it can't be changed later.",
  ],
});
