import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksPodIpAllocationModeKubernetesVersion = rule(
  "aks-pod-ip-allocation-mode-kubernetes-version",
  {
    compliant: () => [
      cluster("aks", {
        kubernetesVersion: "1.33",
        agentPoolProfiles: [
          {
            name: "system",
            mode: "System",
            count: 3,
            maxPods: 30,
            podIPAllocationMode: "StaticBlock",
          },
        ],
      }),
    ],
    violating: () => [
      cluster("aks", {
        kubernetesVersion: "1.27.9",
        agentPoolProfiles: [
          {
            name: "system",
            mode: "System",
            count: 3,
            maxPods: 30,
            podIPAllocationMode: "StaticBlock",
          },
        ],
      }),
    ],
    messages: [
      "agentPoolProfiles[0].podIPAllocationMode StaticBlock needs Kubernetes 1.28 or later, but the pool has Kubernetes 1.27.9; use Kubernetes 1.28 or later, or DynamicIndividual.",
    ],
  },
);
