import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { hasKubeProxyMode, kubeProxy } from "./shared/dataplane";

export const aksKubeProxyNftablesKubernetesVersion = clusterCheck(
  {
    id: "aks-kube-proxy-nftables-kubernetes-version",
    facts: ["x-ipvs-npm", "new-kubeproxy"],
    title: "kube-proxy mode NFTABLES must have Kubernetes 1.33 or later",
    description: "Azure refuses mode NFTABLES on earlier versions.",
    remediation: "Use Kubernetes 1.33 or later, or mode IPTABLES.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.creation,
      says: "rejected at request time below 1.33 (before: accepted, fell back to iptables silently)",
      sources: ["CHANGELOG 2026-07-17"],
    },
    url: "https://learn.microsoft.com/azure/aks/configure-kube-proxy",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        hasKubeProxyMode(cluster, "NFTABLES"),
        lacksFeature(kubernetesVersions.kubeProxyNftables, cluster),
      ),
      {
        path: `${kubeProxy}.mode`,
        problem: `needs Kubernetes ${kubernetesVersions.kubeProxyNftables.min} or later, but the cluster has ${showVersion(cluster)}`,
        action: `use mode IPTABLES, or set kubernetesVersion to ${kubernetesVersions.kubeProxyNftables.min} or later`,
      },
    ),
);
