import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import {
  acceleration,
  encryption,
  hasEncryption,
  hasHostRouting,
  hasNetworkPolicies,
  policies,
} from "./shared/advanced-networking";

const versions = [
  [policies, kubernetesVersions.acnsSecurity, hasNetworkPolicies("FQDN", "L7")],
  [acceleration, kubernetesVersions.ebpfHostRouting, hasHostRouting],
  [encryption, kubernetesVersions.mutualTls, hasEncryption("mTLS")],
] as const;

export const rule = clusterCheck(
  {
    id: "aks-acns-kubernetes-version",
    facts: ["x-acns"],
    title: "Features of advanced networking should have the Kubernetes version they require",
    description:
      "FQDN and L7 policies require Kubernetes 1.29 or later, eBPF host routing 1.33 and mTLS 1.34.",
    remediation: "Use a later Kubernetes version, or leave the feature out.",
    evidence: {
      grade: "documented",
      says: "The feature table names minimum versions: 1.29 for FQDN and L7 policies, 1.33 for eBPF host routing, 1.34 for mTLS.",
      sources: [
        "docs azure-cni-powered-by-cilium, feature table (2026-08-05)",
        "AKS CHANGELOG 2024-05-13",
        "docs how-to-enable-ebpf-host-routing (2025-09-23)",
        "docs container-network-security-cilium-mutual-tls-how-to (2026-03-16)",
      ],
    },
    url: "aks/azure-cni-powered-by-cilium#which-cilium-features-does-azure-cni-powered-by-cilium-support-which-features-require-advanced-container-networking-services",
  },
  function* (cluster, context) {
    for (const [path, feature, has] of versions) {
      yield* forbid(cluster, allOf(has(cluster, context), lacksFeature(feature, cluster)), {
        path,
        problem: `requires Kubernetes ${feature.min} or later, but the cluster has ${showVersion(cluster)}`,
        action: `set kubernetesVersion to ${feature.min} or later`,
      });
    }
  },
);
