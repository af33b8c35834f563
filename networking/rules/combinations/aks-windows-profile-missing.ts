import { isWindows } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { isTrue, known } from "../../resources/value";
import { forbid, openPools } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";

export const aksWindowsProfileMissing = clusterCheck(
  {
    id: "aks-windows-profile-missing",
    facts: ["x-windows-first"],
    title: "A cluster with Windows pools must have a windowsProfile",
    description:
      "The administrator of Windows nodes is set at the creation of the cluster; without it no Windows pool can be added.",
    remediation: "Set windowsProfile.adminUsername and adminPassword on the cluster.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
      says: "**networkPlugin azure + Standard LB + scale sets: AKS makes a windowsProfile itself since 2020**, and Windows pools are added without one in tests that run. Refused only where AKS makes none: cluster created with kubenet (also after migration to Azure CNI), Basic LB, availability sets, (2022) none",
      sources: [
        'CL 2020-03-09 ("will now generate a default Windows username and password … add Windows pools to any newly created cluster without … this")',
        "GH Azure/AKS#1545 and #2101 (AKS engineer 2021/2022: the three conditions), #4489 (2024: after kubenet migration still null)",
        "azurerm acc windowsProfileOutboundNatEnabled (no windows_profile; repaired and run 2026-01, PR 31448), CAPZ CI prow-aks-aso (no windowsProfile + Windows pool), ACN CI",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/create-node-pools",
    asked: "stack",
    subjects: [ArmType.managedCluster, ArmType.agentPool],
  },
  function* (cluster, { topology }) {
    if (cluster.properties.has("windowsProfile")) {
      return;
    }
    yield* openPools(topology, cluster);
    const { pools } = topology.poolsOf(cluster);
    const windows = pools.find((pool) => isTrue(isWindows(pool)));
    const open = pools.map(isWindows).find(({ state }) => state === "notKnown");
    yield* forbid(cluster, windows === undefined ? (open ?? known(false)) : known(true), {
      path: "windowsProfile",
      problem: `isn't given, but ${windows === undefined ? "a pool" : labelOf(windows)} runs Windows`,
      action: "set windowsProfile.adminUsername and windowsProfile.adminPassword",
    });
  },
);
