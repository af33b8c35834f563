import { isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { forbidPoolIn } from "../forbid";
import { isIsolated } from "./shared/network-isolated";

export const rule = forbidPoolIn({
  id: "aks-network-isolated-windows-pool",
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
  when: [isWindows],
  inCluster: [isIsolated],
  path: "osType",
  problem: (cluster) => `isn't supported in ${labelOf(cluster)}, which is network isolated`,
  action: "use Linux",
});
