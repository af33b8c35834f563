import { overlapsBetween } from "../../address-ranges";
import { podRanges, serviceRanges } from "../../cluster/network-profile";
import { knownSlots, showRange } from "../../resources/range-slot";
import { undecided, unknownSlots, violation } from "../answers";
import { freeRange } from "../free-range";
import { clusterCheck } from "../subject";

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
    const pods = podRanges(cluster);
    if (pods.state === "notKnown") {
      yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      return;
    }
    const podSlots = pods.state === "known" ? pods.value : [];
    const services = serviceRanges(cluster);
    if (podSlots.length === 0) {
      return;
    }
    yield* unknownSlots(cluster, [...podSlots, ...services]);
    for (const [pod, service] of overlapsBetween(knownSlots(podSlots), knownSlots(services))) {
      yield violation(cluster, pod.slot.path, {
        value: showRange(pod.slot, pod.cidr),
        problem: `overlaps ${service.slot.path} ${showRange(service.slot, service.cidr)}`,
        action: freeRange(
          context,
          { entity: cluster, path: pod.slot.path, kind: "podCidr", like: pod.cidr },
          "give pods a range of their own",
        ),
      });
    }
  },
);
