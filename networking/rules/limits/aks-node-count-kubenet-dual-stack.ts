import { isDualStack, networkSetting } from "../../cluster/network-profile";
import { allOf, is } from "../../resources/value";
import { onlyIf } from "../answers";
import { clusterCheck } from "../subject";
import { fitNodes, judgeFit, showNodesOf } from "./shared/fit";

const routesPerNode = 2;

export const rule = clusterCheck(
  {
    id: "aks-node-count-kubenet-dual-stack",
    facts: ["lim-nodes-kubenet", "f-kubenet", "x-dualstack"],
    title: "A dual-stack kubenet cluster must not grow beyond the routes of its route table",
    description: "Each node takes two routes of the cluster's route table, one for each IP family.",
    remediation: "Lower count or maxCount of the pools, or use Azure CNI Overlay.",
    evidence: {
      grade: "documentedLimit",
      says: '"Each node in a dual-stack cluster requires two routes, one for each IP address family, so dual-stack clusters are limited to 200 nodes", of a table with 400 routes; a table has 600 since 2026',
      sources: [
        "docs configure-kubenet-dual-stack (2023)",
        "GitHub MicrosoftDocs/azure-docs#128356 (merged 2026-04)",
      ],
    },
    url: "aks/configure-kubenet",
    asked: "early",
  },
  (cluster, context) => {
    const applies = allOf(
      isDualStack(cluster),
      is(networkSetting(cluster, "networkPlugin"), "kubenet"),
    );
    const routes = context.facts.routesPerTable.value;
    const most = Math.floor(routes / routesPerNode);
    return onlyIf(applies, cluster, "networkProfile.ipFamilies", () =>
      judgeFit(fitNodes(context, cluster, most), cluster, "agentPoolProfiles", (needed) => ({
        problem: `have ${needed} nodes at full scale (${showNodesOf(context, cluster)}), and a dual-stack kubenet cluster has ${most} at most: each node takes ${routesPerNode} of the ${routes} routes of its route table`,
        action: `lower count or maxCount by ${needed - most} nodes, or use Azure CNI Overlay`,
      })),
    );
  },
);
