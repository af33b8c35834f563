import { isOneOf } from "../../resources/value";
import { clusterCheck } from "../subject";
import { judgeRanges } from "./shared/placed-ranges";
import { overlapsReserved } from "./shared/reserved-ranges";

/** The same for clusters whose CNI AKS doesn't install: a page says it, no refusal is on record. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-reserved-range-byo-cni",
    partOf: "aks-pod-cidr-reserved-range",
    facts: ["cidr-reserved-ranges"],
    title: "Pod CIDR should not overlap a range that AKS reserves, also with networkPlugin none",
    description: "AKS uses the reserved ranges on its nodes, whichever CNI they have.",
    severity: "medium",
    remediation: "Choose a pod CIDR outside the reserved ranges, for example 10.244.0.0/16.",
    evidence: {
      grade: "documented",
      says: "the page on bring-your-own CNI lists the reserved ranges; the release notes name kubenet and overlay only",
      sources: ["AKS docs, use-byo-cni (2026-04-16)", "Azure/AKS CHANGELOG 2026-05-29"],
    },
    url: "aks/use-byo-cni",
  },
  (cluster, context) =>
    isOneOf(cluster.properties.text("networkProfile.networkPlugin"), "none")
      ? judgeRanges("podCidr", cluster, context, overlapsReserved)
      : [],
);
