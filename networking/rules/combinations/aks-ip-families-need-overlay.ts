import { isDualStack, isOverlay } from "../../cluster/network-profile";
import type { Entity } from "../../resources/topology";
import { isOneOf, known, type Value, valueOr } from "../../resources/value";
import { hasNetwork, no } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-ip-families-need-overlay",
  facts: ["x-dualstack"],
  title: "A dual-stack cluster with Azure CNI should have overlay networking",
  description: "With networkPlugin azure, IPv6 is documented for networkPluginMode overlay only.",
  remediation: "Set networkPluginMode to overlay, or leave IPv6 out.",
  evidence: {
    grade: "documented",
    says: 'IPv6 is documented for Azure CNI Overlay and, until it retires, for kubenet; node subnets and dynamic pod subnets are "confined to IPv4".',
    sources: [
      "docs azure-cni-overlay#dual-stack-networking-limitations (2026-07-31)",
      "GitHub Azure/AKS#4389 and #5722 (2026-04, Microsoft)",
      "accepted on kubenet: AKS CHANGELOG 2023-04-16 (generally available), azurerm acceptance tests podCidrsDualStack, serviceCidrsDualStack, advancedNetworkingConfigWithIPVersions",
    ],
  },
  url: "aks/azure-cni-overlay#dual-stack-networking-limitations",
  when: [isDualStack, hasNoStaticBlocks, hasNetwork("networkPlugin", "azure"), no(isOverlay)],
  path: "networkProfile.ipFamilies",
  value: "[IPv4, IPv6]",
  problem: "requires networkPluginMode overlay with networkPlugin azure",
  action: `set networkProfile.networkPluginMode to overlay, or leave IPv6 out of ipFamilies`,
});

/** Node subnets and dynamic pod subnets: what other modes do with IPv6 isn't ruled out by a page. */
function hasNoStaticBlocks({ properties }: Entity): Value<boolean> {
  const pools = valueOr(properties.list("agentPoolProfiles"), []);
  return known(!pools.some((pool) => isOneOf(pool.text("podIPAllocationMode"), "StaticBlock")));
}
