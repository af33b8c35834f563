import { podCidrCheck } from "./shared/pod-cidr";

/** A block of an overlay cluster's pod CIDR for each node that it may have, without surge nodes. */
export const rule = podCidrCheck({
  id: "aks-pod-cidr-too-small",
  facts: ["f-overlay-podcidr", "f-overlay-v6"],
  title: "The pod CIDR of Azure CNI Overlay must have a /24 for every node",
  description:
    "Each node takes a /24 of the pod CIDR. Azure refuses pools whose count, or maxCount with an autoscaler, is larger.",
  remediation: "Use a larger pod CIDR, or lower maxCount or count of the pools.",
  severity: "high",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "At creation, when a pool is added and when maxCount is raised, Azure compares 256 addresses for each node, or maxCount, with the range. Surge nodes aren't counted: 33 nodes in a /19 were refused as 8448 of 8192.",
    sources: [
      "a user's test with the error text (33 nodes, /19)",
      "support article InsufficientSubnetSize (2025-02-20)",
    ],
  },
  url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking",
  counted: "creation",
});
