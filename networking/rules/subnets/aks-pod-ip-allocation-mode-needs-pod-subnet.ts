import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";

export const aksPodIpAllocationModeNeedsPodSubnet = poolCheck(
  {
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
  },
  (pool) =>
    forbid(
      pool,
      allOf(
        pool.properties.given("podIPAllocationMode"),
        not(pool.properties.given("podSubnetID")),
      ),
      {
        path: "podIPAllocationMode",
        problem: "needs a podSubnetID, which is not set",
        action: "set podSubnetID, or leave podIPAllocationMode out",
      },
    ),
);
