import { isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";
import { isIsolated } from "./shared/network-isolated";

export const aksNetworkIsolatedWindowsPool = poolInClusterCheck(
  {
    id: "aks-network-isolated-windows-pool",
    asked: "early",
    facts: ["x-netisolated"],
    title: "A network isolated cluster should have no Windows pool",
    description: "Windows node pools aren't supported yet in network isolated clusters.",
    remediation: "Use Linux pools.",
    evidence: {
      grade: "documented",
      says: '"Windows node pools are not yet supported."',
      sources: ["docs concepts-network-isolated#limitations (2026-06-15)"],
    },
    url: "aks/concepts-network-isolated#limitations",
  },
  (pool, cluster) =>
    forbid(pool, allOf(isWindows(pool), isIsolated(cluster)), {
      path: "osType",
      problem: `isn't supported in ${labelOf(cluster)}, which is network isolated`,
      action: "use Linux",
    }),
  isWindows,
);
