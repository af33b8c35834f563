import { scaleCheck } from "./shared/pod-counts";

/** L7 policies of Advanced Container Networking Services. */
export const rule = scaleCheck(
  {
    id: "aks-acns-l7-over-scale",
    facts: ["lim-acns-l7"],
    title: "L7 network policies must not be used above both 1,000 nodes and 40,000 pods",
    description: "The proxies of the L7 policies don't keep up in larger clusters.",
    severity: "medium",
    // The documentation counts pods that run, and only the room for them is known.
    remediation: "Use advancedNetworkPolicies FQDN or None, or split the cluster.",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: '"maximum supported cluster size is up to 1,000 nodes or 40,000 pods, whichever is greater"',
      sources: ["docs container-network-security-l7-policy-concepts.md:55 (2024-03-14)"],
    },
    url: "aks/container-network-security-l7-policy-concepts",
    setting: "networkProfile.advancedNetworking.security.advancedNetworkPolicies",
    value: "L7",
    upTo: (facts) => ({
      nodes: facts.maxNodesL7Policy.value,
      pods: facts.maxPodsL7Policy.value,
    }),
  },
  ({ nodes, pods, byNodes, byPods, open }) => {
    if (byNodes.state === "fits" || byPods.state === "fits") {
      return undefined;
    }
    return byNodes.state === "over" && byPods.state === "over"
      ? {
          problem: `works up to ${nodes} nodes or ${pods} pods, whichever is greater, and the pools have ${byNodes.needed} nodes with room for ${byPods.needed} pods at full scale`,
          action: "use FQDN or None, or split the cluster",
        }
      : open;
  },
);
