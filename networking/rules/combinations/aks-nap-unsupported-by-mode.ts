import { hasNap } from "../../cluster/cluster-settings";
import { Grade, Holds } from "../evidence";
import { modeCheck } from "./shared/network-modes";

export const aksNapUnsupportedByMode = modeCheck({
  id: "aks-nap-unsupported-by-mode",
  asked: "early",
  facts: ["x-nap", "new-nap"],
  title: "Node auto-provisioning must have a network mode that supports it",
  description: "Node auto-provisioning doesn't work with kubenet or pod subnets.",
  remediation: "Use Azure CNI Overlay, or the cluster autoscaler.",
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: 'kubenet: refused by "CNI validation for node autoprovisioner". Pod subnets: that validation lets them through (release note), the page and the maintainers say unsupported',
    sources: [
      'CL 2025-01-30 ("now allows all CNI configurations except for Calico and kubenet")',
      "docs node-auto-provisioning-networking.md (Dynamic IP allocation unsupported, 2024-06-13)",
      'GH Azure/AKS#5367, karpenter-provider-azure#1351/#1352 (open: "currently does not support … pod subnet")',
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking",
  feature: "nodeAutoProvisioning",
  has: hasNap,
  path: () => "nodeProvisioningProfile.mode",
  without: "use Manual with the cluster autoscaler",
});
