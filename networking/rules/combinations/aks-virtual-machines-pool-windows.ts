import { isWindows } from "../../cluster/cluster-settings";
import { has } from "../conditions";
import { forbidPool } from "../forbid";

export const rule = forbidPool({
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
  when: [isWindows, has("type", "VirtualMachines")],
  path: "osType",
  problem: "isn't supported for a pool of type VirtualMachines",
  action: "use Linux, or type VirtualMachineScaleSets",
});
