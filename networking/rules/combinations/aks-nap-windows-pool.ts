import { hasNap, isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolInClusterCheck } from "../subject";

export const aksNapWindowsPool = poolInClusterCheck(
  {
    id: "aks-nap-windows-pool",
    asked: "early",
    facts: ["x-nap"],
    title: "A cluster with node auto-provisioning must have no Windows pool",
    description: "Node auto-provisioning doesn't support Windows pools.",
    remediation: "Use Linux pools, or the cluster autoscaler.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: 'page: "Windows node pools aren\'t supported". It may mean nodes that NAP makes (Karpenter: "Windows nodes" not supported; code: "windows is not supported"); no refusal of a fixed Windows pool beside NAP found, and the API says fixed pools stay possible',
      sources: [
        "docs node-auto-provisioning.md#limitations (2026-02-15)",
        "karpenter-provider-azure README + provisionclientbootstrap.go (2026-08-21)",
        'API NodeProvisioningMode ("Fixed size Node Pools can still be created")',
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/node-auto-provisioning",
  },
  (pool, cluster) =>
    forbid(pool, allOf(isWindows(pool), hasNap(cluster)), {
      path: "osType",
      problem: `isn't supported with node auto-provisioning of ${labelOf(cluster)}`,
      action: `use Linux, or set ${"nodeProvisioningProfile.mode"} to Manual`,
    }),
  isWindows,
);
