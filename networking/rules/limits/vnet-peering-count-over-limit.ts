import { ArmType } from "../../resources/arm-resource";
import { azureLimit, countCheck } from "./shared/vnet-limits";

export const rule = countCheck({
  id: "vnet-peering-count-over-limit",
  title: "A VNet must not have more than 500 peerings",
  evidence: azureLimit("limit 500"),
  what: "peerings",
  of: ArmType.virtualNetwork,
  child: ArmType.virtualNetworkPeering,
  list: "virtualNetworkPeerings",
  limit: ({ facts }) => facts.peeringsPerVnet.value,
});
