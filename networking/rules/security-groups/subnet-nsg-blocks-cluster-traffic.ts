import { groupCheck } from "./shared/security-groups";

export const rule = groupCheck("all", {
  id: "subnet-nsg-blocks-cluster-traffic",
  facts: ["x-nsg-overlay", "byo-nsg-udp", "x-acns"],
  title: "The network security group of a subnet must let the cluster's own traffic through",
  description:
    "AKS never edits the security group of a subnet of yours: what its rules deny between nodes, pods and the API server stays blocked, and nodes don't register or pods can't reach each other.",
  remediation: "Allow the cluster's own traffic in rules ahead of the one that denies it.",
  evidence: {
    grade: "breaks",
    holds: "always",
    says: "Accepted; then nodes can't register or pods can't reach each other: VMExtensionError_K8SAPIServerConnFail (exit 51), kube-system pods fail.",
    sources: [
      "support error code VMExtensionError_K8SAPIServerConnFail (2026-05-01)",
      "docs concepts-network#custom-virtual-network-requirements: ports 443, 4443 and 9988, node to node, node to pod, pod to pod",
      "GitHub Azure/AKS#595, Azure/ARO-HCP#174",
    ],
  },
  severity: "critical",
});
