import { openPools, violation } from "../answers";
import { clusterCheck } from "../subject";

/** How many pools a cluster may have. */
export const rule = clusterCheck(
  {
    id: "aks-pool-count-over-limit",
    facts: ["lim-pools"],
    title: "A cluster must not have more than 100 pools",
    severity: "high",
    description: "Azure refuses the pool that is one too many.",
    remediation: "Merge pools, or split the cluster.",
    evidence: {
      grade: "documentedLimit",
      says: '"reached limit of 100 node pools … hard limit"; clusters show maxAgentPools 100',
      sources: [
        "GH Azure/AKS#2708 (2021-12-21), #3579 (2023-03-30)",
        "API property maxAgentPools, value 100 in GH azure-cli#27990 (2023-12)",
        "docs quotas-skus-regions.md (2026-08-03)",
      ],
    },
    url: "aks/quotas-skus-regions",
    asked: "stack",
  },
  (cluster, { topology, facts }) => {
    const most = facts.maxPools.value;
    const { length } = topology.poolsOf(cluster).pools;
    if (length <= most) {
      return openPools(topology, cluster);
    }
    return [
      violation(cluster, "agentPoolProfiles", {
        problem: `and separate pools together are ${length}, and a cluster has ${most} at most`,
        action: `remove ${length - most}`,
      }),
    ];
  },
);
