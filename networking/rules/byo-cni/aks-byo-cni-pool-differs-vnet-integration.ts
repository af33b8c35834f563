import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { poolsInPodCidrCheck } from "./shared/pod-cidr";

/** An API server in the VNet reaches pods by podCidr alone. */
export const rule = poolsInPodCidrCheck(
  {
    id: "aks-byo-cni-pool-differs-vnet-integration",
    facts: ["byo-podcidr"],
    title: "With its API server in the VNet, the pools of a CNI must be in the cluster's pod CIDR",
    description:
      "An API server in the VNet has no tunnel to the nodes: it can't reach webhooks with addresses outside podCidr.",
    remediation: "Give the CNI and the cluster the same range.",
    evidence: {
      grade: "breaks",
      says: "accepted; the control plane routes by podCidr, and with a VNet-integrated API server webhooks outside of it failed",
      sources: [
        "docs use-byo-cni.md#prerequisites (2026-04-16)",
        "CHANGELOG 2026-01-04",
        "GH Azure/AKS#5399 (2025-10)",
      ],
    },
    partOf: "aks-byo-cni-pool-differs-from-pod-cidr",
    url: "aks/use-byo-cni",
  },
  isVnetIntegrated,
);
