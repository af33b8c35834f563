import { has } from "../conditions";
import { forbidCluster } from "../forbid";
import { isIsolated } from "./shared/network-isolated";

export const rule = forbidCluster({
  id: "aks-network-isolated-node-os-channel",
  facts: ["x-netisolated"],
  title: "A network isolated cluster should not have the node OS channel Unmanaged",
  description:
    "Unmanaged updates fetch packages from the internet, and aren't supported in network isolated clusters.",
  remediation: "Set autoUpgradeProfile.nodeOSUpgradeChannel to NodeImage, SecurityPatch or None.",
  evidence: {
    grade: "documented",
    says: "Unmanaged isn't supported; SecurityPatch is, since 2025-07-20.",
    sources: [
      "AKS CHANGELOG 2025-07-20",
      "docs concepts-network-isolated#limitations (2026-06-15)",
    ],
  },
  url: "aks/concepts-network-isolated#limitations",
  when: [isIsolated, has("autoUpgradeProfile.nodeOSUpgradeChannel", "Unmanaged")],
  path: "autoUpgradeProfile.nodeOSUpgradeChannel",
  problem: "isn't supported in a network isolated cluster",
  action: "set it to NodeImage, SecurityPatch or None",
});
