import { showNodesOf } from "./shared/fit";
import { scaleCheck } from "./shared/pod-counts";

export const rule = scaleCheck(
  {
    id: "aks-network-policy-azure-over-scale",
    facts: ["lim-npm"],
    title: "Network policy azure must not be used above 250 nodes or 20,000 pods",
    description: "Azure Network Policy Manager runs out of memory in larger clusters.",
    severity: "high",
    remediation: "Use the Cilium dataplane with networkPolicy cilium.",
    evidence: {
      grade: "refused",
      says: 'over 250 nodes refused with overlay + NPM; in general "isn\'t supported", out of memory',
      sources: [
        "GH azure-docs PR#111281, Microsoft author (2023-06-22)",
        "docs use-network-policies.md:64 (2026-08-18)",
        "docs best-practices-performance-scale-large.md:270,310 (2026-06-05)",
      ],
    },
    url: "aks/use-network-policies",
    setting: "networkProfile.networkPolicy",
    value: "azure",
    upTo: (facts) => ({
      nodes: facts.maxNodesNetworkPolicyAzure.value,
      pods: facts.maxPodsNetworkPolicyAzure.value,
    }),
  },
  ({ nodes, pods, byNodes, byPods, open }, cluster, context) => {
    if (byNodes.state === "over") {
      return {
        problem: `works up to ${nodes} nodes, and the pools have ${byNodes.needed} at full scale (${showNodesOf(context, cluster)})`,
        action: "use networkDataplane cilium with networkPolicy cilium",
        errorCode: "InvalidNodeCountForNPM",
      };
    }
    // A cluster need not run all the pods that it has room for.
    return open === undefined && byPods.state === "over"
      ? `it works up to ${pods} pods; the pools have room for ${byPods.needed}, and how many will run isn't known`
      : open;
  },
);
