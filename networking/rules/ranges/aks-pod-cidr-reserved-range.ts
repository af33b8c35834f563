import { isOneOf } from "../../resources/value";
import { clusterCheck } from "../subject";
import { judgeRanges } from "./shared/placed-ranges";
import { overlapsReserved } from "./shared/reserved-ranges";

/** Pod ranges against the ranges that AKS reserves. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-reserved-range",
    facts: ["cidr-reserved-ranges"],
    title: "Pod CIDR must not overlap a range that AKS reserves",
    description:
      "AKS uses the reserved ranges on its nodes and refuses a pod CIDR that overlaps one.",
    remediation: "Choose a pod CIDR outside the reserved ranges, for example 10.244.0.0/16.",
    evidence: {
      grade: "refused",
      says: 'kubenet and overlay: a request that sets such a range is refused (169.254.0.0/16 since 2025-01-30, 172.30.0.0/16 and 172.31.0.0/16 since 2026-05-29); clusters that have one already "are unaffected"',
      sources: [
        "Azure/AKS CHANGELOG 2026-05-29 and 2025-01-30",
        "AKS docs, concepts-network-cni-overview#aks-cni-networking-prerequisites (2026-07-10)",
      ],
    },
    url: "aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
  },
  // With a CNI of one's own AKS doesn't check it: see aks-pod-cidr-reserved-range-byo-cni.
  (cluster, context) =>
    isOneOf(cluster.properties.text("networkProfile.networkPlugin"), "none")
      ? []
      : judgeRanges("podCidr", cluster, context, overlapsReserved),
);
