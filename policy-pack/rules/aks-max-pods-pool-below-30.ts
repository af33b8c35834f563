import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksMaxPodsPoolBelow30 = rule("aks-max-pods-pool-below-30", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "user", mode: "User", count: 3, maxPods: 10 }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "user", mode: "User", count: 2, maxPods: 10 }],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].maxPods 10 on 2 nodes makes 20 pods, fewer than the 30 that a pool must run; use 15 or more, or 3 nodes.",
  ],
});
