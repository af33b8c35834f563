import { hasIpv6, isOverlay } from "../../cluster/cluster-settings";
import { hasPlugin } from "../../cluster/network-profile";
import type { Entity } from "../../resources/topology";
import { allOf, is, isTrue, not, notKnown, type Value } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";

export const aksIpFamiliesNeedOverlay = clusterCheck(
  {
    id: "aks-ip-families-need-overlay",
    facts: ["x-dualstack"],
    title: "A dual-stack cluster must have Azure CNI Overlay",
    description: "Of the documented network modes, only Azure CNI Overlay has IPv6.",
    remediation: "Set networkPlugin azure and networkPluginMode overlay, or leave IPv6 out.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
      says: "kubenet part: dual-stack kubenet is generally available since 2023 and accepted until kubenet retires (2028-03-31). Node subnet and dynamic pod subnet: not supported (documented)",
      sources: [
        "accepted: azurerm acc tests podCidrsDualStack, serviceCidrsDualStack, advancedNetworkingConfigWithIPVersions (kubenet)",
        "CHANGELOG 2023-04-16 (GA)",
        'GH Azure/AKS#5722 (2026-04, Microsoft: "the only other mode that supports IPv6 is kubenet")',
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/azure-cni-overlay#dual-stack-networking-limitations",
  },
  (cluster) =>
    forbid(cluster, allOf(hasIpv6(cluster), notOverlay(cluster)), {
      path: "networkProfile.ipFamilies",
      value: "[IPv4, IPv6]",
      problem: "needs networkPlugin azure with networkPluginMode overlay",
      action: `use Azure CNI Overlay, or ${"leave IPv6 out of ipFamilies"}`,
    }),
);

/** Bring-your-own CNI and static blocks of a pod subnet aren't documented with IPv6, but not refused either. */
function notOverlay(cluster: Entity): Value<boolean> {
  const flat = allOf(hasPlugin(cluster, "azure", "kubenet"), not(isOverlay(cluster)));
  const byo = hasPlugin(cluster, "none");
  const pools = cluster.properties.list("agentPoolProfiles");
  const hasStaticBlocks =
    pools.state === "known" &&
    pools.value.some((pool) => isTrue(is(pool.text("podIPAllocationMode"), "StaticBlock")));
  if (isTrue(byo) || (isTrue(flat) && hasStaticBlocks)) {
    const mode = isTrue(byo) ? "bring-your-own CNI" : "static block allocation";
    return notKnown(`IPv6 with ${mode} isn't documented`, "networkProfile.ipFamilies");
  }
  return flat;
}
