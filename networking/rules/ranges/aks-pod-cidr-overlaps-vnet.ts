import { isTrue } from "../../resources/value";
import { unknownValue } from "../answers";
import { clusterCheck } from "../subject";
import { againstSpace, comparesWholeVnet } from "./shared/own-vnet";

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
    yield* unknownValue(cluster, "networkProfile.networkPlugin", isCompared);
    if (isTrue(isCompared)) {
      yield* againstSpace("podCidr", cluster, context);
    }
  },
);
