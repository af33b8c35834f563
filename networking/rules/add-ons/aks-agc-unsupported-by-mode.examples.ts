import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
  messages: [
    "ingressProfile.applicationLoadBalancer.enabled true isn't supported with kubenet; leave it out, or use a mode that supports it, such as Azure CNI Overlay.",
  ],
};
