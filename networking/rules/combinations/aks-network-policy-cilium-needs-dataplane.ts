import { hasCilium, hasSetting } from "../../cluster/cluster-settings";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";

export const aksNetworkPolicyCiliumNeedsDataplane = clusterCheck(
  {
    id: "aks-network-policy-cilium-needs-dataplane",
    facts: ["x-policy-cilium-needs-dataplane"],
    title: "networkPolicy cilium must have the Cilium dataplane",
    description: "Only the Cilium dataplane enforces Cilium's network policies.",
    remediation: "Set networkProfile.networkDataplane to cilium, or choose another networkPolicy.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.creation,
      says: '400 "Network Policy cilium requires NetworkDataplane cilium"',
      sources: [
        "GH AdminTurnedDevOps/DevOps-The-Hard-Way-Azure#1 (2025-01, quotes Azure)",
        "CAPZ webhook azuremanagedcontrolplane_validation.go (same check)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        hasSetting(cluster, "networkPolicy", ["cilium"]),
        not(hasCilium(cluster)),
        // Modes without the Cilium dataplane are aks-network-policy-unsupported-by-mode.
        not(hasSetting(cluster, "networkPlugin", ["kubenet", "none"])),
      ),
      {
        path: "networkProfile.networkPolicy",
        problem: "needs networkDataplane cilium",
        action: "set networkProfile.networkDataplane to cilium",
      },
    ),
);
