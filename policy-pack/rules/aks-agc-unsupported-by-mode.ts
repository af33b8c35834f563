import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAgcUnsupportedByMode = rule("aks-agc-unsupported-by-mode", {
  compliant: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
      ingressProfile: { applicationLoadBalancer: { enabled: true } },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  violating: () => [
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet" },
      ingressProfile: { applicationLoadBalancer: { enabled: true } },
      agentPoolProfiles: [{ name: "system", mode: "System" }],
    }),
  ],
  beforeCreation: true,
  messages: [
    "ingressProfile.applicationLoadBalancer.enabled true isn't supported with kubenet; leave it out, or use a mode that supports it, such as Azure CNI Overlay.",
  ],
});
