import { hasNap } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolInClusterCheck } from "../subject";

export const aksNapAutoscaledPool = poolInClusterCheck(
  {
    id: "aks-nap-autoscaled-pool",
    asked: "early",
    facts: ["x-nap"],
    title: "A cluster with node auto-provisioning must have no pool with an autoscaler",
    description: "Node auto-provisioning and the cluster autoscaler exclude each other.",
    remediation: "Set enableAutoScaling to false on all pools.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.always,
      says: '".properties.nodeProvisioningProfile.mode cannot be Auto unless all AgentPools have property .properties.enableAutoScaling set to one of [false]". Since 2026-06 accepted where the subscription has the feature AllowClusterAutoscalerAndNAP',
      sources: [
        "message quoted in public files 67114211494 (2025-11-07, AKS Automatic) and 54652943900",
        'API ("autoscaling Node Pools cannot be [created]")',
        "docs migrate-from-autoscaler-to-node-auto-provisioning.md#path-2 (2026-06-25)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/node-auto-provisioning",
  },
  (pool, cluster) =>
    forbid(pool, allOf(pool.properties.boolean("enableAutoScaling"), hasNap(cluster)), {
      path: "enableAutoScaling",
      problem: `isn't supported beside node auto-provisioning of ${labelOf(cluster)}`,
      action: `set it to false, or set ${"nodeProvisioningProfile.mode"} to Manual`,
    }),
  (pool) => pool.properties.boolean("enableAutoScaling"),
);
