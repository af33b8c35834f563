import { isOverlay } from "../../cluster/cluster-settings";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";
import { isAvailabilitySet } from "./shared/network-modes";

export const aksOverlayAvailabilitySet = poolInClusterCheck(
  {
    id: "aks-overlay-availability-set",
    asked: "early",
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
  },
  (pool, cluster) =>
    forbid(pool, allOf(isAvailabilitySet(pool), isOverlay(cluster)), {
      path: "type",
      problem: "isn't supported with networkPluginMode overlay",
      action: "use VirtualMachineScaleSets",
    }),
  isAvailabilitySet,
);
