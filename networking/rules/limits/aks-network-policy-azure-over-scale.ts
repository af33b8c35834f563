import { fullScale, type PoolSize } from "../../capacity/pools";
import { undecided, violation } from "../answers";
import { check } from "../subject";
import { showSum } from "./shared/fit";
import { withScale } from "./shared/pod-counts";

/** Azure Network Policy Manager stops working well before AKS does. */
export const rule = check(
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
  },
  function* (context) {
    const property = "networkProfile.networkPolicy";
    const nodes = context.facts.maxNodesNetworkPolicyAzure.value;
    const pods = context.facts.maxPodsNetworkPolicyAzure.value;
    const most = { nodes, pods };
    yield* withScale(context, property, "azure", most, function* (cluster, value, scale) {
      const { needs, byNodes, byPods, open } = scale;
      if (byNodes.state === "over") {
        yield violation(cluster, property, {
          value,
          problem: `works up to ${nodes} nodes, and the pools have ${byNodes.needed} at full scale (${showSum(needs, fullScale, showCount)})`,
          action: "use networkDataplane cilium with networkPolicy cilium",
          errorCode: "InvalidNodeCountForNPM",
        });
      } else if (open !== undefined) {
        yield undecided(cluster, property, open);
      } else if (byPods.state === "over") {
        // A cluster need not run all the pods that it has room for.
        yield undecided(
          cluster,
          property,
          `it works up to ${pods} pods; the pools have room for ${byPods.needed}, and how many will run isn't known`,
        );
      }
    });
  },
);

function showCount({ count }: PoolSize): string {
  return `${count} nodes`;
}
