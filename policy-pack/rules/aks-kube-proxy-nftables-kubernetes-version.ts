import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksKubeProxyNftablesKubernetesVersion = rule(
  "aks-kube-proxy-nftables-kubernetes-version",
  {
    compliant: () => [
      cluster("aks", {
        kubernetesVersion: "1.33",
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          kubeProxyConfig: { enabled: true, mode: "NFTABLES" },
        },
      }),
    ],
    violating: () => [
      cluster("aks", {
        kubernetesVersion: "1.32",
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          kubeProxyConfig: { enabled: true, mode: "NFTABLES" },
        },
      }),
    ],
    messages: [
      "networkProfile.kubeProxyConfig.mode NFTABLES needs Kubernetes 1.33 or later, but the cluster has Kubernetes 1.32; use mode IPTABLES, or set kubernetesVersion to 1.33 or later.",
    ],
  },
);
