import { clusterOf, overlay } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (kubernetesVersion: string) =>
  clusterOf({
    kubernetesVersion,
    networkProfile: { ...overlay, kubeProxyConfig: { enabled: true, mode: "NFTABLES" } },
  });

export const examples: RuleExamples = {
  compliant: () => stack("1.33"),
  violating: () => stack("1.32"),
  messages: [
    "networkProfile.kubeProxyConfig.mode NFTABLES requires Kubernetes 1.33 or later, but the cluster has Kubernetes 1.32; use mode IPTABLES, or set kubernetesVersion to 1.33 or later.",
  ],
};
