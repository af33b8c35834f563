import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { type KubernetesVersions, kubernetesVersions } from "../../facts/kubernetes-versions";
import type { Entity } from "../../resources/topology";
import { allOf, type Value } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import {
  acceleration,
  encryption,
  hasEncryption,
  hasHostRouting,
  hasNetworkPolicies,
  policies,
} from "./shared/advanced-networking";

const versions: readonly (readonly [
  path: string,
  feature: KubernetesVersions,
  has: (cluster: Entity) => Value<boolean>,
])[] = [
  [policies, kubernetesVersions.acnsSecurity, hasNetworkPolicies],
  [acceleration, kubernetesVersions.ebpfHostRouting, hasHostRouting],
  [encryption, kubernetesVersions.mutualTls, (cluster) => hasEncryption(cluster, "mTLS")],
];

export const aksAcnsKubernetesVersion = clusterCheck(
  {
    id: "aks-acns-kubernetes-version",
    facts: ["x-acns"],
    title: "Features of advanced networking must have the Kubernetes version they need",
    description:
      "FQDN and L7 policies need Kubernetes 1.29, eBPF host routing 1.33 and mTLS 1.34 or later.",
    remediation: "Use a later Kubernetes version, or leave the feature out.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: "minimum versions 1.29 (FQDN, L7), 1.33 (eBPF host routing), 1.34 (mTLS); no refusal on record",
      sources: [
        "docs azure-cni-powered-by-cilium.md feature table (2026-08-05)",
        "CHANGELOG 2024-05-13 (ACNS on Cilium needs 1.29)",
        "docs how-to-enable-ebpf-host-routing.md (2025-09-23), …cilium-mutual-tls-how-to.md (2026-03-16)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/advanced-container-networking-services-overview",
  },
  function* (cluster) {
    for (const [path, feature, has] of versions) {
      yield* forbid(cluster, allOf(has(cluster), lacksFeature(feature, cluster)), {
        path,
        problem: `needs Kubernetes ${feature.min} or later, but the cluster has ${showVersion(cluster)}`,
        action: `set kubernetesVersion to ${feature.min} or later`,
      });
    }
  },
);
