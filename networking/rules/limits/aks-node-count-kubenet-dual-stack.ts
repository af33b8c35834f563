import { sum } from "../../capacity/addresses";
import { fullScale } from "../../capacity/pools";
import { hasIpv6 } from "../../cluster/cluster-settings";
import { missingPools } from "../../cluster/cluster-subnets";
import { networkSetting } from "../../cluster/network-profile";
import { needsOf } from "../../cluster/pool-need";
import { allOf, is, isFalse } from "../../resources/value";
import { onlyIf, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";
import { fit, showSum } from "./shared/fit";

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
  function* (cluster, context) {
    const applies = allOf(
      hasIpv6(cluster),
      is(networkSetting(cluster, "networkPlugin"), "kubenet"),
    );
    if (isFalse(applies)) {
      return;
    }
    const routes = context.facts.routesPerTable.value;
    const most = Math.floor(routes / routesPerNode);
    const needs = needsOf(context, cluster);
    const more = missingPools(context.topology, cluster);
    const result = fit(needs, most, (sizes) => sum(sizes, fullScale), more);
    const property = "agentPoolProfiles";
    const answers: Answer[] = [];
    if (result.state === "over") {
      answers.push(
        violation(cluster, property, {
          problem: `have ${result.needed} nodes at full scale (${showSum(needs, fullScale, ({ count }) => `${count} nodes`)}), and a dual-stack kubenet cluster has ${most} at most: each node takes ${routesPerNode} of the ${routes} routes of its route table`,
          action: `lower count or maxCount by ${result.needed - most} nodes, or use Azure CNI Overlay`,
        }),
      );
    } else if (result.state === "open") {
      answers.push(undecided(cluster, property, result.reason));
    }
    yield* onlyIf(applies, cluster, "networkProfile.ipFamilies", () => answers);
  },
);
