import { ArmType } from "../../resources/arm-resource";
import { countCheck } from "./shared/vnet-limits";

/** How many peerings a VNet may have. */
export const rule = countCheck({
  evidence: {
    grade: "documentedLimit",
    says: "limit 500",
    sources: [
      "Azure subscription limits, networking (azure-docs includes/azure-virtual-network-limits.md, 2022-12-05)",
    ],
  },
  id: "vnet-peering-count-over-limit",
  title: "A VNet must not have more than 500 peerings",
  what: "peerings",
  parent: ArmType.virtualNetwork,
  child: ArmType.virtualNetworkPeering,
  list: "virtualNetworkPeerings",
  limit: ({ facts }) => facts.peeringsPerVnet.value,
});
