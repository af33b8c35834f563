import { ArmType } from "../../resources/arm-resource";
import { countCheck } from "./shared/vnet-limits";

/** How many subnets a VNet may have. */
export const rule = countCheck({
  evidence: {
    grade: "documentedLimit",
    says: "limit 3,000",
    sources: [
      "Azure subscription limits, networking (azure-docs includes/azure-virtual-network-limits.md, 2022-12-05)",
    ],
  },
  id: "vnet-subnet-count-over-limit",
  title: "A VNet must not have more than 3,000 subnets",
  what: "subnets",
  parent: ArmType.virtualNetwork,
  child: ArmType.subnet,
  list: "subnets",
  limit: ({ facts }) => facts.subnetsPerVnet.value,
});
