import { settingsCheck } from "./shared/judge-configs";

/** CNIs that read node.spec.podCIDR. A team may assign it with its own controller, so it is advice. */
export const rule = settingsCheck(
  {
    id: "aks-byo-cni-node-pod-cidr-not-assigned",
    facts: ["byo-no-ipam"],
    title: "A CNI should not depend on pod CIDRs of nodes, which AKS doesn't assign",
    description:
      "With networkPlugin none AKS doesn't preassign pod CIDRs to nodes: a CNI that reads node.spec.podCIDR has no addresses for pods.",
    severity: "high",
    remediation: "Use a CNI that assigns addresses itself, or assign each node a pod CIDR.",
    evidence: {
      grade: "documented",
      holds: "always",
      says: 'accepted; "AKS doesn\'t: Allocate pod IP addresses, Preassign per-node pod CIDR ranges". A program may assign them itself',
      sources: ["docs use-byo-cni.md#pod-networking-and-ip-management (2026-04-16)"],
    },
    url: "aks/use-byo-cni",
  },
  {
    nodePodCidr: () =>
      "takes pod addresses from node.spec.podCIDR, which AKS doesn't assign with networkPlugin none",
  },
);
