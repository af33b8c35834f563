import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksMaxPodsWindowsOver110 = rule("aks-max-pods-windows-over-110", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "win", mode: "User", count: 3, maxPods: 110, osType: "Windows" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      agentPoolProfiles: [{ name: "win", mode: "User", count: 3, maxPods: 250, osType: "Windows" }],
    }),
  ],
  messages: [
    "agentPoolProfiles[0].maxPods 250 is more than the 110 pods that a Windows node is recommended to run; use 110 or less.",
  ],
});
