import { isWindows } from "../../cluster/cluster-settings";
import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";

export const aksVirtualMachinesPoolWindows = poolCheck(
  {
    id: "aks-virtual-machines-pool-windows",
    facts: ["x-vmpools-identity"],
    title: "A pool of type VirtualMachines should not run Windows",
    description: "Windows isn't supported for pools of type VirtualMachines.",
    remediation: "Use type VirtualMachineScaleSets for Windows pools.",
    evidence: {
      grade: "documented",
      says: "Windows node pools aren't supported, says the list of limitations.",
      sources: [
        "docs virtual-machines-node-pools#virtual-machines-node-pool-limitations (2026-08-07)",
      ],
    },
    url: "aks/virtual-machines-node-pools#virtual-machines-node-pool-limitations",
  },
  (pool) =>
    forbid(pool, allOf(isWindows(pool), is(pool.properties.text("type"), "VirtualMachines")), {
      path: "osType",
      problem: "isn't supported for a pool of type VirtualMachines",
      action: "use Linux, or type VirtualMachineScaleSets",
    }),
);
