import { hasCilium, isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-windows-pool-cilium-dataplane",
  facts: ["x-windows-cilium"],
  title: "A cluster with the Cilium dataplane must have no Windows pool",
  description: "The Cilium dataplane runs on Linux nodes only: pods on Windows nodes never start.",
  severity: "critical",
  remediation: "Use the azure dataplane for clusters with Windows pools.",
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
  when: [isWindows],
  inCluster: [hasCilium],
  path: "osType",
  problem: (cluster) => `isn't supported with networkDataplane cilium of ${labelOf(cluster)}`,
  action: "use Linux, or set networkDataplane to azure",
});
