import { hasNap, isWindows } from "../../cluster/cluster-settings";
import { labelOf } from "../../resources/topology";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-nap-windows-pool",
  facts: ["x-nap"],
  title: "A cluster with node auto-provisioning should have no Windows pool",
  description: "Node auto-provisioning doesn't support Windows pools.",
  remediation: "Use Linux pools, or the cluster autoscaler.",
  evidence: {
    grade: "documented",
    says: "Windows node pools aren't supported, says the page; no refusal of a fixed Windows pool is on record.",
    sources: [
      "docs node-auto-provisioning#limitations (2026-02-15)",
      "Azure/karpenter-provider-azure README (2026-08-21)",
    ],
  },
  url: "aks/node-auto-provisioning#limitations-and-unsupported-features",
  when: [isWindows],
  inCluster: [hasNap],
  path: "osType",
  problem: (cluster) => `isn't supported with node auto-provisioning of ${labelOf(cluster)}`,
  action: `use Linux, or set nodeProvisioningProfile.mode to Manual`,
});
