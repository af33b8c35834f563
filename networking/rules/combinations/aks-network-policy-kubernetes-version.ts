import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { RuleSeverity } from "../rule";
import { clusterCheck } from "../subject";

export const aksNetworkPolicyKubernetesVersion = clusterCheck(
  {
    id: "aks-network-policy-kubernetes-version",
    facts: ["x-npm-k8s"],
    title: "networkPolicy azure or calico should have Kubernetes 1.30 or later",
    description:
      "AKS installs and removes these engines from Kubernetes 1.30 on only. An older cluster keeps the one that it has.",
    remediation: "Use Kubernetes 1.30 or later.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.creation,
      says: 'installing (and uninstalling) NPM or Calico below 1.30 is "rejected at the API level"; existing clusters that have it "are unaffected"',
      sources: ["CHANGELOG 2026-05-29"],
    },
    url: "https://learn.microsoft.com/azure/aks/use-network-policies",
    severity: RuleSeverity.high,
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
        problem: `needs Kubernetes ${kubernetesVersions.networkPolicyChange.min} or later to be installed, but the cluster has ${showVersion(cluster)}`,
        action: `set kubernetesVersion to ${kubernetesVersions.networkPolicyChange.min} or later`,
      },
    ),
);
