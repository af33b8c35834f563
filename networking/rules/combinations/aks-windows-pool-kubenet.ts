import { isWindows } from "../../cluster/cluster-settings";
import { networkSetting } from "../../cluster/network-profile";
import { labelOf } from "../../resources/topology";
import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";

export const aksWindowsPoolKubenet = poolInClusterCheck(
  {
    id: "aks-windows-pool-kubenet",
    asked: "early",
    facts: ["x-kubenet-windows"],
    title: "A cluster with networkPlugin kubenet must have no Windows pool",
    description: "Azure refuses Windows node pools with kubenet.",
    remediation: "Use Linux pools, or a cluster with networkPlugin azure.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "Refused: Windows node pools require Azure CNI.",
      sources: [
        "public list of AKS error codes (about 2022)",
        "GitHub Azure/AKS#1076, jenkins-infra/azure#108",
        "docs concepts-network-cni-overview#feature-comparison (2026-07-10)",
      ],
    },
    url: "aks/concepts-network-cni-overview#feature-comparison",
  },
  (pool, cluster) =>
    forbid(pool, allOf(isWindows(pool), is(networkSetting(cluster, "networkPlugin"), "kubenet")), {
      path: "osType",
      problem: `isn't supported with networkPlugin kubenet of ${labelOf(cluster)}`,
      action: "use Linux, or a cluster with networkPlugin azure",
      errorCode: "AzureCNIOnlyForWindows",
    }),
  isWindows,
);
