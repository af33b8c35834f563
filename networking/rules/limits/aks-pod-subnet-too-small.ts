import { atStart, podSubnetCheck } from "./shared/pod-subnet";

/** The addresses that nodes take from a pod subnet before any pod runs: a batch of 16, or all blocks of maxPods. */
export const rule = podSubnetCheck({
  id: "aks-pod-subnet-too-small",
  facts: ["f-pod-dynamic", "f-pod-static"],
  title: "A pod subnet must have the addresses that every node takes",
  description:
    "A node takes a batch of 16 addresses, or with static blocks all that maxPods needs, and can't run pods without.",
  remediation: "Use a larger pod subnet, lower maxPods or the number of nodes.",
  evidence: {
    grade: "breaks",
    holds: "always",
    says: "16 addresses a node at its start, so a /24 pod subnet carries 15 nodes; blocks are held for the node's life",
    sources: [
      'GH azure-docs#97370, Microsoft author: /24 → 15 nodes "by design" (2022-08-21)',
      "docs configure-azure-cni-dynamic-ip-allocation.md, plan IP addressing (2024-07-09)",
      "docs …-static-block-allocation.md (2024-03-18)",
    ],
  },
  url: "aks/configure-azure-cni-dynamic-ip-allocation",
  asked: "early",
  count: atStart,
});
