import { groupCheck } from "./shared/security-groups";

export const rule = groupCheck("some", {
  id: "subnet-nsg-narrows-cluster-traffic",
  facts: ["x-nsg-overlay", "byo-nsg-udp"],
  title: "The network security group of a subnet should deny no port between nodes and pods",
  description:
    "Nodes and pods use all ports and protocols among themselves: a pod that listens on a denied port can't be reached.",
  remediation: "Restrict the rule to traffic from outside the cluster.",
  evidence: {
    grade: "documented",
    holds: "always",
    says: "The page asks for all ports and protocols between nodes, from nodes to pods and between pods; no report about a single port.",
    sources: [
      "docs concepts-network-azure-cni-overlay#network-security-groups (2026-07-31)",
      "docs concepts-network-cni-overview#aks-cni-networking-prerequisites (2026-07-10)",
    ],
  },
  // The cluster runs until something needs the port.
  severity: "medium",
});
