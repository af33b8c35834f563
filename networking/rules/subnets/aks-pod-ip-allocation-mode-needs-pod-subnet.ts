import { isGiven, no } from "../conditions";
import { forbidPool } from "../forbid";

export const rule = forbidPool({
  id: "aks-pod-ip-allocation-mode-needs-pod-subnet",
  facts: ["x-allocmode-needs-podsubnet"],
  title: "podIPAllocationMode must have a pod subnet",
  description: "The allocation mode says how nodes take addresses of the pod subnet.",
  remediation: "Set podSubnetID, or leave podIPAllocationMode out.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: 'API specification: "Must be used with podSubnetId."',
    sources: ["API AgentPool.podIPAllocationMode (25.3.0)"],
  },
  url: "aks/configure-azure-cni-static-block-allocation",
  when: [isGiven("podIPAllocationMode"), no(isGiven("podSubnetID"))],
  path: "podIPAllocationMode",
  problem: "needs a podSubnetID, which is not set",
  action: "set podSubnetID, or leave podIPAllocationMode out",
});
