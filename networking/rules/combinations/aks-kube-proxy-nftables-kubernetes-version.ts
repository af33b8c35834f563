import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { forbidCluster } from "../forbid";
import { hasKubeProxyMode, kubeProxy } from "./shared/dataplane";

export const rule = forbidCluster({
  id: "aks-kube-proxy-nftables-kubernetes-version",
  facts: ["x-ipvs-npm", "new-kubeproxy"],
  title: "kube-proxy mode NFTABLES must have Kubernetes 1.33 or later",
  description: "Azure refuses mode NFTABLES on earlier versions.",
  remediation: "Use Kubernetes 1.33 or later, or mode IPTABLES.",
  evidence: {
    grade: "refused",
    says: "Rejected at request time below Kubernetes 1.33.",
    sources: ["AKS CHANGELOG 2026-07-17"],
  },
  url: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
  when: [
    hasKubeProxyMode("NFTABLES"),
    (cluster) => lacksFeature(kubernetesVersions.kubeProxyNftables, cluster),
  ],
  path: `${kubeProxy}.mode`,
  problem: (cluster) =>
    `requires Kubernetes ${kubernetesVersions.kubeProxyNftables.min} or later, but the cluster has ${showVersion(cluster)}`,
  action: `use mode IPTABLES, or set kubernetesVersion to ${kubernetesVersions.kubeProxyNftables.min} or later`,
});
