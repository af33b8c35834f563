import { isOverlay } from "../../cluster/network-profile";
import { forbidPoolIn } from "../forbid";
import { isAvailabilitySet } from "./shared/network-modes";

export const rule = forbidPoolIn({
  id: "aks-overlay-availability-set",
  facts: ["x-overlay-sku"],
  title: "A pool of an overlay cluster should not be an availability set",
  description: "Azure CNI Overlay doesn't support VM availability sets.",
  remediation: "Use type VirtualMachineScaleSets or VirtualMachines.",
  evidence: {
    grade: "documented",
    says: "The page says that VM availability sets aren't supported with overlay.",
    sources: [
      "docs concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay (2026-07-31)",
      "docs availability-sets-on-aks",
    ],
  },
  url: "aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay",
  when: [isAvailabilitySet],
  inCluster: [isOverlay],
  path: "type",
  problem: "isn't supported with networkPluginMode overlay",
  action: "use VirtualMachineScaleSets",
});
