import { podRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { isFalse } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { againstSpace, comparesWholeVnet } from "./shared/vnet-space";

/** Pod ranges against the whole VNet, where Azure compares them with it. */
export const aksPodCidrOverlapsVnet: Rule = {
  id: "aks-pod-cidr-overlaps-vnet",
  facts: ["cidr-pod-vs-vnet-space"],
  title:
    "Pod CIDR must lie outside the address space of the cluster's VNet where networkPlugin is not set",
  description: "Where networkPlugin is not set, Azure compares it with the whole VNet.",
  remediation: "Choose a pod CIDR outside the VNet.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: '"overlaps with reserved VNET CIDR", of a cluster without networkPlugin',
    sources: [
      "https://github.com/Azure-Samples/graphrag-accelerator/issues/211 (2024-12)",
      "https://github.com/Azure/AKS-Construction/issues/403 (2022-10)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/configure-kubenet",
  subjects: [ArmType.managedCluster],
  asked: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      const isCompared = comparesWholeVnet(cluster);
      if (isFalse(isCompared)) {
        continue;
      }
      const pods = podRanges(cluster);
      if (isCompared.state === "notKnown") {
        yield undecided(cluster, "networkProfile.networkPlugin", isCompared.reason);
      } else if (pods.state === "known") {
        yield* againstSpace(context, cluster, pods.value, "podCidr");
      } else if (pods.state === "notKnown") {
        yield undecided(cluster, "networkProfile.podCidr", pods.reason);
      }
    }
  },
};
