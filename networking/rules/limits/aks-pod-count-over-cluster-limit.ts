import { podCountCheck } from "./shared/pod-counts";

export const rule = podCountCheck({
  id: "aks-pod-count-over-cluster-limit",
  facts: ["lim-pods-podsubnet-dyn", "lim-pods-podsubnet-static"],
  title: "A cluster must not be sized for more pods than its network mode can have",
  description:
    "A VNet maps no more addresses: pods beyond wait for one. What is known is the room for pods, not how many will run.",
  remediation: "Lower maxPods or the number of nodes, or use Azure CNI Overlay.",
  severity: "medium",
  evidence: {
    grade: "documentedLimit",
    holds: "always",
    says: '"large clusters may still be limited to 65k pods due to an Azure address mapping limit"; static blocks up to 1 million',
    sources: [
      "docs configure-azure-cni-static-block-allocation.md (2024-03-18)",
      'API PodIPAllocationMode: "The block … counts against the Azure Vnet Private IP limit of 65K"',
      "docs plan-pod-networking.md:37 (64,000 IPs, 2025-03-24)",
    ],
  },
  url: "aks/configure-azure-cni-static-block-allocation",
  limit: ({ maxPods }) => maxPods,
  what: (most) => `a cluster of this network mode can have ${most}`,
});
