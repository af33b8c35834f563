import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { withoutPodCidr } from "./shared/pod-cidr";

/** An API server in the VNet reaches pods by podCidr alone. */
export const aksPodCidrMissingVnetIntegration: Rule = {
  id: "aks-pod-cidr-missing-vnet-integration",
  facts: ["byo-podcidr"],
  title:
    "A cluster that brings its own CNI and has its API server in the VNet must have a pod CIDR",
  description:
    "An API server in the VNet has no tunnel to the nodes: it reaches webhooks by podCidr, and without it they fail.",
  remediation: "Set podCidr to the pod CIDR of the CNI.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.creation,
    says: "accepted; with a VNet-integrated API server webhooks failed without a pod CIDR",
    sources: [
      "docs use-byo-cni.md#prerequisites (2026-04-16)",
      "GH Azure/AKS#5399 (2025-10, webhooks)",
    ],
  },
  partOf: "aks-pod-cidr-missing",
  url: "https://learn.microsoft.com/azure/aks/use-byo-cni",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  run: ({ topology }) => withoutPodCidr(topology, isVnetIntegrated),
};
