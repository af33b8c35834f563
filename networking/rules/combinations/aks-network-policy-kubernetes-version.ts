import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { has } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-network-policy-kubernetes-version",
  facts: ["x-npm-k8s"],
  title:
    "networkPolicy azure or calico must have Kubernetes 1.30 or later when the cluster is created",
  description:
    "AKS installs and removes these engines from Kubernetes 1.30 on only; an older cluster keeps the one that it has.",
  remediation: "Use Kubernetes 1.30 or later.",
  evidence: {
    grade: "refused",
    says: "Installing or removing the Azure or Calico engine below Kubernetes 1.30 is rejected by the API; clusters that have it are unaffected.",
    sources: ["AKS CHANGELOG 2026-05-29"],
  },
  url: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
  severity: "high",
  when: [
    has("networkProfile.networkPolicy", "azure", "calico"),
    (cluster) => lacksFeature(kubernetesVersions.networkPolicyChange, cluster),
  ],
  path: "networkProfile.networkPolicy",
  problem: (cluster) =>
    `requires Kubernetes ${kubernetesVersions.networkPolicyChange.min} or later to install it, but the cluster has ${showVersion(cluster)}`,
  action: `set kubernetesVersion to ${kubernetesVersions.networkPolicyChange.min} or later`,
});
