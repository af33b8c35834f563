import { podRanges } from "../../cluster/network-profile";
import { isFalse } from "../../resources/value";
import { undecided, unknownValue } from "../answers";
import { clusterCheck } from "../subject";
import { againstSpace, comparesWholeVnet } from "./shared/vnet-space";

/** Pod ranges against the whole VNet, where Azure compares them with it. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-overlaps-vnet",
    facts: ["cidr-pod-vs-vnet-space"],
    title:
      "Pod CIDR must lie outside the address space of the cluster's VNet where networkPlugin is not set",
    description: "Where networkPlugin is not set, Azure compares it with the whole VNet.",
    remediation: "Choose a pod CIDR outside the VNet.",
    evidence: {
      grade: "refused",
      says: '"overlaps with reserved VNET CIDR", of a cluster without networkPlugin',
      sources: [
        "https://github.com/Azure-Samples/graphrag-accelerator/issues/211 (2024-12)",
        "https://github.com/Azure/AKS-Construction/issues/403 (2022-10)",
      ],
    },
    url: "aks/configure-kubenet",
    asked: "stack",
  },
  function* (cluster, context) {
    const isCompared = comparesWholeVnet(cluster);
    if (isFalse(isCompared)) {
      return;
    }
    const pods = podRanges(cluster);
    if (isCompared.state === "notKnown") {
      yield undecided(cluster, "networkProfile.networkPlugin", isCompared.reason);
    } else if (pods.state === "known") {
      yield* againstSpace(context, cluster, pods.value, "podCidr");
    } else {
      yield* unknownValue(cluster, "networkProfile.podCidr", pods);
    }
  },
);
