import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
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
    "networkProfile.kubeProxyConfig.mode NFTABLES requires Kubernetes 1.33 or later, but the cluster has Kubernetes 1.32; use mode IPTABLES, or set kubernetesVersion to 1.33 or later.",
  ],
};
