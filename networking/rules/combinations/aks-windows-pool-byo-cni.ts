import { isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { hasNetwork } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-windows-pool-byo-cni",
  facts: ["byo-support"],
  title: "A cluster with its own CNI should have no Windows pool",
  description:
    "Microsoft doesn't support Windows node pools with networkPlugin none; Azure accepts them.",
  remediation: "Use Linux pools, or a cluster with networkPlugin azure.",
  evidence: {
    grade: "documented",
    holds: "always",
    says: "The page says that it isn't supported; Microsoft's own pipelines create it. It was refused in 2022.",
    sources: [
      "docs windows-vs-linux-containers (2025-07-07)",
      "Azure/azure-container-networking hack/aks/Makefile and pipelines (2026-08-20)",
      "GitHub Azure/AKS#2839 (2022)",
    ],
  },
  url: "aks/windows-vs-linux-containers",
  when: [isWindows],
  inCluster: [hasNetwork("networkPlugin", "none")],
  path: "osType",
  problem: (cluster) =>
    `isn't supported by Microsoft with networkPlugin none of ${labelOf(cluster)}`,
  action: "use Linux, or a cluster with networkPlugin azure",
});
