import { isWindows } from "../../cluster/cluster-settings";
import { isAutomatic } from "../../cluster/network-profile";
import { labelOf } from "../../resources/topology";
import { allOf, isTrue } from "../../resources/value";
import { forbidAt, openPools } from "../answers";
import { clusterCheck, ofPools } from "../subject";

/** AKS Automatic is Linux alone. */
export const rule = clusterCheck(
  {
    id: "aks-automatic-windows-pool",
    facts: ["new-automatic"],
    title: "AKS Automatic should have no Windows node pools",
    description: "AKS Automatic doesn't support Windows nodes.",
    remediation: "Use Linux pools, or a cluster with sku.name Base.",
    evidence: {
      grade: "documented",
      says: '"Windows nodes aren\'t supported."',
      sources: [
        "docs includes/aks-automatic/aks-automatic-limitations (2026-07-24)",
        "docs intro-aks-automatic (2026-07-07)",
      ],
    },
    url: "aks/intro-aks-automatic",
    subjects: ofPools,
    asked: "stack",
  },
  function* (cluster, { topology }) {
    if (isTrue(isAutomatic(cluster))) {
      yield* openPools(topology, cluster);
    }
    for (const pool of topology.poolsOf(cluster).pools) {
      const isWrong = allOf(isWindows(pool), isAutomatic(cluster));
      yield* forbidAt(pool, pool.properties.pathOf("osType"), isWrong, {
        value: "Windows",
        problem: `isn't supported with AKS Automatic, which ${labelOf(cluster)} is`,
        action: "use Linux, or a cluster with sku.name Base",
      });
    }
  },
);
