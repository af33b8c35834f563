import { hasCilium, isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";

export const aksWindowsPoolCiliumDataplane = poolInClusterCheck(
  {
    id: "aks-windows-pool-cilium-dataplane",
    asked: "early",
    facts: ["x-windows-cilium"],
    title: "A cluster with the Cilium dataplane must have no Windows pool",
    description:
      "The Cilium dataplane runs on Linux nodes only: pods on Windows nodes never start.",
    remediation: "Use the azure dataplane for clusters with Windows pools.",
    severity: "critical",
    evidence: {
      grade: "breaks",
      says: "The pool was accepted and its pods never start; clusters with Windows nodes can't move to Cilium.",
      sources: [
        "GitHub Azure/AKS#3737 (2023 to 2024)",
        "docs azure-cni-powered-by-cilium#limitations (2026-08-05)",
        "GitHub Azure/karpenter-provider-azure#1926 (2026-09)",
      ],
    },
    url: "aks/azure-cni-powered-by-cilium#limitations",
  },
  (pool, cluster) =>
    forbid(pool, allOf(isWindows(pool), hasCilium(cluster)), {
      path: "osType",
      problem: `isn't supported with networkDataplane cilium of ${labelOf(cluster)}`,
      action: "use Linux, or set networkDataplane to azure",
    }),
  isWindows,
);
