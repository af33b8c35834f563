import { needsOf } from "../../cluster/pool-need";
import { limitsOf, NetworkMode } from "../../network-modes";
import type { Entity } from "../../resources/topology";
import { isOneOf, type Value } from "../../resources/value";
import { undecided, violation } from "../answers";
import { clusterCheck } from "../subject";
import { fitNodes, showNodesOf } from "./shared/fit";

/** What a cluster may have of nodes, by mode. */
export const rule = clusterCheck(
  {
    id: "aks-node-count-over-cluster-limit",
    facts: ["lim-nodes-cluster", "lim-nodes-kubenet"],
    title: "A cluster must not grow beyond the nodes of its network mode",
    description: "Azure refuses more nodes: 400 with kubenet, 5,000 with the other network modes.",
    severity: "high",
    remediation: "Lower count or maxCount of the pools, or split the cluster.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'kubenet: "Cluster\'s upper limit node count is 1000 which exceeds the limit for Kubenet 400. If Autoscaler is enabled, the max-count from each nodepool is counted"; at 5,000 upgrades are blocked',
      sources: [
        "GH kubernetes-sigs/cloud-provider-azure#4184, also #4158 (2023-06-27)",
        "CHANGELOG 2023-06-25 (create), 2023-09-10 (upgrade)",
        "docs best-practices-performance-scale-large.md:319 (2026-06-05)",
      ],
    },
    url: "aks/quotas-skus-regions",
    asked: "early",
  },
  function* (cluster, context) {
    const mode = needsOf(context, cluster)[0]?.mode;
    const modes = possibleModes(cluster, mode);
    const limits = modes.map((possible) => limitsOf(possible, context.facts).maxNodes.value);
    const [least, most] = [Math.min(...limits), Math.max(...limits)];
    const result = fitNodes(context, cluster, most);
    const within = fitNodes(context, cluster, least);
    const property = "agentPoolProfiles";
    if (result.state === "over") {
      yield violation(cluster, property, {
        problem: `have ${result.needed} nodes at full scale (${showNodesOf(context, cluster)}), and a cluster of this network mode has ${most} at most`,
        action: `lower count or maxCount by ${result.needed - most} nodes${most === context.facts.maxNodesKubenet.value ? ", or use Azure CNI Overlay" : ""}`,
        ...(modes.every((possible) => possible === NetworkMode.Kubenet) && {
          errorCode: "KubenetNodeCountTotalExceedsLimit",
        }),
      });
    } else if (within.state === "open") {
      yield undecided(cluster, property, within.reason);
    } else if (within.state === "over") {
      const reason = mode?.state === "notKnown" ? mode.reason : "";
      yield undecided(cluster, property, `${reason}: kubenet has ${least} nodes at most`);
    }
  },
);

/** The modes that a cluster can be of, as far as is known. */
function possibleModes(cluster: Entity, mode?: Value<NetworkMode>): readonly NetworkMode[] {
  if (mode?.state === "known") {
    return [mode.value];
  }
  const plugin = cluster.properties.text("networkProfile.networkPlugin");
  return isOneOf(plugin, "azure")
    ? [NetworkMode.AzureCniNodeSubnet, NetworkMode.AzureCniOverlay]
    : [NetworkMode.Kubenet, NetworkMode.AzureCniOverlay];
}
