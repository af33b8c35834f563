import { isSpot } from "../../cluster/pool-need";
import { has } from "../conditions";
import { forbidPool } from "../forbid";

export const rule = forbidPool({
  id: "aks-system-pool-spot",
  facts: ["x-spot"],
  title: "A system pool must not be a Spot pool",
  description: "Azure refuses a Spot pool in mode System: its nodes may be evicted at any time.",
  remediation: "Use scaleSetPriority Regular for system pools.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "A system pool has to be regular: an error code of AKS says so, and the page.",
    sources: [
      "public list of AKS error codes (about 2022)",
      "docs spot-node-pool#limitations (2025-04-06)",
    ],
  },
  url: "aks/spot-node-pool#limitations",
  when: [isSpot, has("mode", "System")],
  path: "scaleSetPriority",
  problem: "isn't supported for a pool in mode System",
  action: "leave it out, or use mode User and another pool in mode System",
  errorCode: "SystemPoolMustBeRegular",
});
