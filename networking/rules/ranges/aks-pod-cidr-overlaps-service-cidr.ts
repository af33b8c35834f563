import { overlapsBetween } from "../../address-ranges";
import { showRange } from "../../resources/range-slot";
import { clusterCheck } from "../subject";
import { openRanges, placedRanges, slotsOf, wrongRange } from "./shared/placed-ranges";

/** Pod ranges against service ranges of one cluster. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-overlaps-service-cidr",
    facts: ["cidr-pod-vs-service"],
    title: "Pod CIDR and service CIDR must not overlap",
    description: "An address that is both a pod's and a service's is routed to only one of them.",
    severity: "critical",
    remediation: "Move the pod CIDR or the service CIDR to a range of its own.",
    evidence: {
      grade: "breaks",
      says: 'no refusal by AKS found; overlapping pod and service ranges made kube-dns and a pod share an address: "usually breaks the cluster utterly" (Cilium CI on AKS)',
      sources: [
        "https://github.com/cilium/cilium/issues/31504 (2024-03)",
        "AKS docs, concepts-network-azure-cni-overlay#kubernetes-service-address-range (2026-07-31)",
      ],
    },
    url: "aks/concepts-network-azure-cni-overlay#kubernetes-service-address-range",
  },
  function* (cluster, context) {
    yield* openRanges("podCidr", cluster);
    if (slotsOf("podCidr", cluster).length === 0) {
      return;
    }
    yield* openRanges("serviceCidr", cluster);
    for (const [pod, { slot, cidr }] of overlapsBetween(
      placedRanges("podCidr", cluster),
      placedRanges("serviceCidr", cluster),
    )) {
      yield wrongRange(context, pod, {
        problem: `overlaps ${slot.path} ${showRange(slot, cidr)}`,
        action: "give pods a range of their own",
      });
    }
  },
);
