import { podRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { outsideReserved } from "./shared/reserved-ranges";

/** Pod ranges against the ranges that AKS reserves. */
export const aksPodCidrReservedRange: Rule = {
  id: "aks-pod-cidr-reserved-range",
  facts: ["cidr-reserved-ranges"],
  title: "Pod CIDR must not overlap a range that AKS reserves",
  description:
    "AKS uses the reserved ranges on its nodes and refuses a pod CIDR that overlaps one.",
  remediation: "Choose a pod CIDR outside the reserved ranges, for example 10.244.0.0/16.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: 'kubenet and overlay: create, or an update that sets such a range, is rejected; clusters that have one already "are unaffected". 169.254/16 refused since 2025-01-30, 172.30+172.31 since 2026-05-29',
    sources: [
      "CL 2026-05-29",
      "CL 2025-01-30",
      "docs concepts-network-cni-overview#aks-cni-networking-prerequisites (2026-07-10)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const pods = podRanges(cluster);
      if (pods.state === "notKnown") {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      } else if (pods.state === "known") {
        yield* outsideReserved(context, cluster, pods.value, "podCidr");
      }
    }
  },
};
