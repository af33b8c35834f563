import { hasNap } from "../../cluster/cluster-settings";
import { isOverlay } from "../../cluster/network-profile";
import { has, hasNetwork, isGiven, no } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-nap-pod-subnet",
  facts: ["x-nap", "new-nap"],
  title: "A cluster with node auto-provisioning should not have dynamic pod subnets",
  description:
    "Node auto-provisioning doesn't support pod subnets with dynamic IP allocation; Azure accepts the settings.",
  remediation: "Use Azure CNI Overlay, or the cluster autoscaler.",
  evidence: {
    grade: "documented",
    says: "Azure's validation lets pod subnets through; the page and the maintainers say that they aren't supported.",
    sources: [
      "docs node-auto-provisioning-networking (2024-06-13)",
      "GitHub Azure/AKS#5367, Azure/karpenter-provider-azure#1351 and #1352",
      "AKS CHANGELOG 2025-01-30",
    ],
  },
  url: "aks/node-auto-provisioning-networking#unsupported-networking-configurations-for-nap",
  when: [isGiven("podSubnetID"), no(has("podIPAllocationMode", "StaticBlock"))],
  inCluster: [hasNap, hasNetwork("networkPlugin", "azure"), no(isOverlay)],
  path: "podSubnetID",
  value: "",
  problem: "isn't supported with nodeProvisioningProfile.mode Auto",
  action: "use networkPluginMode overlay, or mode Manual with the cluster autoscaler",
});
