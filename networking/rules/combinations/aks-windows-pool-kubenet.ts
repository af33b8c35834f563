import { isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { hasNetwork } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-windows-pool-kubenet",
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
  when: [isWindows],
  inCluster: [hasNetwork("networkPlugin", "kubenet")],
  path: "osType",
  problem: (cluster) => `isn't supported with networkPlugin kubenet of ${labelOf(cluster)}`,
  action: "use Linux, or a cluster with networkPlugin azure",
  errorCode: "AzureCNIOnlyForWindows",
});
