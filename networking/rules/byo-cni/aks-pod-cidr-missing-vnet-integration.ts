import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { podCidrCheck } from "./shared/pod-cidr";

/** An API server in the VNet reaches pods by podCidr alone. */
export const rule = podCidrCheck(
  {
    id: "aks-pod-cidr-missing-vnet-integration",
    facts: ["byo-podcidr"],
    title:
      "A cluster that brings its own CNI and has its API server in the VNet must have a pod CIDR",
    description:
      "An API server in the VNet has no tunnel to the nodes: it reaches webhooks by podCidr, and without it they fail.",
    remediation: "Set podCidr to the pod CIDR of the CNI.",
    evidence: {
      grade: "breaks",
      says: "accepted; with a VNet-integrated API server webhooks failed without a pod CIDR",
      sources: [
        "docs use-byo-cni.md#prerequisites (2026-04-16)",
        "GH Azure/AKS#5399 (2025-10, webhooks)",
      ],
    },
    partOf: "aks-pod-cidr-missing",
    url: "aks/use-byo-cni",
  },
  isVnetIntegrated,
);
