import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAcnsKubernetesVersion = rule("aks-acns-kubernetes-version", {
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
    "networkProfile.advancedNetworking.performance.accelerationMode BpfVeth needs Kubernetes 1.33 or later, but the cluster has Kubernetes 1.32; set kubernetesVersion to 1.33 or later.",
  ],
});
