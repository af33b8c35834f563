import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    cluster("aks", {
      kubernetesVersion: "1.34",
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "calico",
      },
    }),
  ],
  violating: () => [
    cluster("aks", {
      kubernetesVersion: "1.29.9",
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkPolicy: "calico",
      },
    }),
  ],
  messages: [
    "networkProfile.networkPolicy calico requires Kubernetes 1.30 or later to install it, but the cluster has Kubernetes 1.29.9; set kubernetesVersion to 1.30 or later.",
  ],
};
