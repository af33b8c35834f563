import { hasCilium, isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolInClusterCheck } from "../subject";

export const aksWindowsPoolCiliumDataplane = poolInClusterCheck(
  {
    id: "aks-windows-pool-cilium-dataplane",
    asked: "early",
    facts: ["x-windows-cilium"],
    title: "A cluster with the Cilium dataplane must have no Windows pool",
    description: "The Cilium dataplane runs on Linux nodes only.",
    remediation: "Use the azure dataplane for clusters with Windows pools.",
    evidence: {
      grade: Grade.breaks,
      holds: Holds.creation,
      says: 'pool was accepted, its pods never start; maintainer: "Available only for Linux and not for Windows"; clusters with Windows nodes can\'t move to Cilium',
      sources: [
        "GH Azure/AKS#3737 (2023–24)",
        "docs azure-cni-powered-by-cilium.md#limitations",
        "GH karpenter-provider-azure#1926 (2026-09: rejects Windows on Cilium)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium",
  },
  (pool, cluster) =>
    forbid(pool, allOf(isWindows(pool), hasCilium(cluster)), {
      path: "osType",
      problem: `isn't supported with networkDataplane cilium of ${labelOf(cluster)}`,
      action: "use Linux, or set networkDataplane to azure",
    }),
  isWindows,
);
