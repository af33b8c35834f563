import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      kubernetesVersion: "1.34",
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
        advancedNetworking: { enabled: true, performance: { accelerationMode: "BpfVeth" } },
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      kubernetesVersion: "1.32",
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        networkPolicy: "cilium",
        advancedNetworking: { enabled: true, performance: { accelerationMode: "BpfVeth" } },
      },
    }),
  ],
  messages: [
    "networkProfile.advancedNetworking.performance.accelerationMode BpfVeth requires Kubernetes 1.33 or later, but the cluster has Kubernetes 1.32; set kubernetesVersion to 1.33 or later.",
  ],
};
