import { hasNap } from "../../cluster/cluster-settings";
import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";

export const aksNapNetworkPolicyCalico = clusterCheck(
  {
    id: "aks-nap-network-policy-calico",
    facts: ["x-nap"],
    title: "A cluster with node auto-provisioning must not have networkPolicy calico",
    description: "Node auto-provisioning doesn't work with Calico network policies.",
    remediation: "Use networkDataplane cilium with networkPolicy cilium.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.always,
      says: "NAP's CNI validation excludes Calico and kubenet",
      sources: [
        "CL 2025-01-30",
        "docs node-auto-provisioning-networking.md (2024-06-13)",
        "GH Azure/AKS#4778 (self-hosted Karpenter with Calico works: it is AKS's validation that refuses)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(hasNap(cluster), is(cluster.properties.text("networkProfile.networkPolicy"), "calico")),
      {
        path: "networkProfile.networkPolicy",
        problem: "isn't supported with node auto-provisioning",
        action: "use networkDataplane cilium with networkPolicy cilium",
      },
    ),
);
