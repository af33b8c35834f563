import { isWindows, supportOf } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolInClusterCheck } from "../subject";

export const aksWindowsPoolUnsupportedByMode = poolInClusterCheck(
  {
    id: "aks-windows-pool-unsupported-by-mode",
    asked: "early",
    facts: ["x-kubenet-windows", "x-windows-cilium", "byo-support"],
    title: "A Windows pool must be in a cluster whose network mode supports it",
    description: "kubenet and bring-your-own CNI run on Linux nodes only.",
    remediation: "Use Azure CNI for clusters with Windows pools.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.always,
      says: 'kubenet: refused. **none (BYO CNI): accepted and used**: Microsoft\'s pipelines add Windows2022 pools to `--network-plugin none` clusters; page says "Not supported". It was refused in 2022',
      sources: [
        "ACN CI overlay-byocni-up / swift-byocni-up + windows-nodepool-up, pipeline jobs windows_overlay, windows_podsubnet, *_upgrade, *_HNS (2026-08-20; no feature header or flag in the files, but the subscription is Microsoft's)",
        "GH Azure/AKS#2839 (2022, refused for none), #1076, jenkins-infra/azure#108 (kubenet refused)",
        "docs windows-vs-linux-containers.md (BYOCNI Not supported, 2025-07-07), concepts-network-cni-overview.md (kubenet Not supported, 2026-07-10)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview",
  },
  (pool, cluster, context) => {
    const { refused, mode, instead } = supportOf("windowsPools", context, cluster, pool);
    return forbid(pool, allOf(isWindows(pool), refused), {
      path: "osType",
      problem: `isn't supported with ${mode}, the network mode of ${labelOf(cluster)}`,
      action: `use Linux, or a mode that supports Windows${instead}`,
    });
  },
  isWindows,
);
