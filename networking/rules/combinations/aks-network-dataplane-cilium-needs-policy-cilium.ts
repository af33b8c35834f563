import { hasCilium, hasSetting } from "../../cluster/cluster-settings";
import { networkSetting } from "../../cluster/network-profile";
import type { Entity } from "../../resources/topology";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";

/** `networkPolicy` as a sentence names it: "calico", "not given". */
function shownPolicy(cluster: Entity): string {
  const value = networkSetting(cluster, "networkPolicy");
  return value.state === "known" ? value.value : "not given";
}

export const aksNetworkDataplaneCiliumNeedsPolicyCilium = clusterCheck(
  {
    id: "aks-network-dataplane-cilium-needs-policy-cilium",
    facts: ["x-cilium-policy"],
    title: "The Cilium dataplane must have networkPolicy cilium",
    description:
      "The Cilium dataplane enforces network policies itself. The Azure CLI sets networkPolicy for it, ARM does not.",
    remediation: "Set networkProfile.networkPolicy to cilium.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.always,
      says: "networkPolicy left out: accepted, cluster runs with Cilium (every documented command leaves it out and the CLI sends null). networkPolicy none, azure or calico: refused",
      sources: [
        "accepted: docs azure-cni-powered-by-cilium.md options 1–3 (2026-08-05), acn Makefile overlay-/swift-/nodesubnet-cilium-up, AVM examples/waf-aligned (also azurerm acc tests networkDataPlane, advancedNetworkingBlock). Refused: GH bicep-registry-modules#3361 (2024, azure), GH azure-aks-docs#264 (none, on update), GH AKS-Construction#535 (2023)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(hasCilium(cluster), not(hasSetting(cluster, "networkPolicy", ["cilium"]))),
      {
        path: "networkProfile.networkDataplane",
        problem: `needs networkPolicy cilium, but that is ${shownPolicy(cluster)}`,
        action: `set ${"networkProfile.networkPolicy"} to cilium`,
        errorCode: "CiliumDataplaneRequiresNetworkPolicyCilium",
      },
    ),
);
