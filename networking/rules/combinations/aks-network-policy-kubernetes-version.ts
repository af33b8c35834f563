import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const aksNetworkPolicyKubernetesVersion = clusterCheck(
  {
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
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        is(cluster.properties.text("networkProfile.networkPolicy"), "azure", "calico"),
        lacksFeature(kubernetesVersions.networkPolicyChange, cluster),
      ),
      {
        path: "networkProfile.networkPolicy",
        problem: `requires Kubernetes ${kubernetesVersions.networkPolicyChange.min} or later to install it, but the cluster has ${showVersion(cluster)}`,
        action: `set kubernetesVersion to ${kubernetesVersions.networkPolicyChange.min} or later`,
      },
    ),
);
