import { isWindows } from "../../cluster/cluster-settings";
import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolCheck } from "../subject";

export const aksVirtualMachinesPoolWindows = poolCheck(
  {
    id: "aks-virtual-machines-pool-windows",
    facts: ["x-vmpools-identity"],
    title: "A pool of type VirtualMachines should not run Windows",
    description: "Windows isn't supported for pools of type VirtualMachines.",
    remediation: "Use type VirtualMachineScaleSets for Windows pools.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: "Windows node pools aren't supported, says the list of limitations.",
      sources: [
        "docs virtual-machines-node-pools#virtual-machines-node-pool-limitations (2026-08-07)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#virtual-machines-node-pool-limitations",
  },
  (pool) =>
    forbid(pool, allOf(isWindows(pool), is(pool.properties.text("type"), "VirtualMachines")), {
      path: "osType",
      problem: "isn't supported for a pool of type VirtualMachines",
      action: "use Linux, or type VirtualMachineScaleSets",
    }),
);
