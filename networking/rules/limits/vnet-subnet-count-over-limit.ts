import { ArmType } from "../../resources/arm-resource";
import { azureLimit, countCheck } from "./shared/vnet-limits";

export const rule = countCheck({
  id: "vnet-subnet-count-over-limit",
  title: "A VNet must not have more than 3,000 subnets",
  evidence: azureLimit("limit 3,000"),
  what: "subnets",
  of: ArmType.virtualNetwork,
  child: ArmType.subnet,
  list: "subnets",
  limit: ({ facts }) => facts.subnetsPerVnet.value,
});
