import { podCidrCheck } from "./shared/pod-cidr";

/** A block of the pod CIDR for the surge nodes of the one pool that is upgraded, beside all nodes at full scale. */
export const rule = podCidrCheck({
  id: "aks-pod-cidr-full-during-upgrade",
  partOf: "aks-pod-cidr-too-small",
  facts: ["f-kubenet", "f-overlay-podcidr", "f-surge"],
  title: "A pod CIDR should have a /24 for the surge nodes of an upgrade",
  description:
    "Azure creates the cluster; an upgrade at full scale fails when the pod CIDR has no /24 for its surge nodes.",
  remediation: "Use a larger pod CIDR, or lower maxSurge, maxCount or count of the pools.",
  severity: "medium",
  evidence: {
    grade: "breaksFeature",
    holds: "always",
    says: "Surge nodes aren't counted at creation: 33 nodes in a /19 were refused as 8448 of 8192, and a /24 for one kubenet node with surge is created. With overlay an upgrade without room for its surge nodes fails with InsufficientSubnetSize.",
    sources: [
      "azurerm acceptance tests podCidrs and podCidrsDualStack (accepted)",
      "support article InsufficientSubnetSize (2025-02-20)",
    ],
  },
  url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking",
  counted: "upgrade",
});
