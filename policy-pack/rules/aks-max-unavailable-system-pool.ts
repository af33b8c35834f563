import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksMaxUnavailableSystemPool = rule("aks-max-unavailable-system-pool", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "user",
          mode: "User",
          count: 3,
          maxPods: 30,
          upgradeSettings: { maxUnavailable: "1" },
        },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [
        {
          name: "system",
          mode: "System",
          count: 3,
          maxPods: 30,
          upgradeSettings: { maxUnavailable: "25%" },
        },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].upgradeSettings.maxUnavailable 25% is on a system pool, whose nodes must all stay during an upgrade; remove it and set upgradeSettings.maxSurge to 1 or more.",
  ],
});
