import { ArmType } from "../../resources/arm-resource";
import { countCheck } from "./shared/vnet-limits";

/** How many rules a network security group may have. */
export const rule = countCheck({
  evidence: {
    grade: "documentedLimit",
    says: "limit 1,000",
    sources: [
      "Azure subscription limits, networking (azure-docs includes/azure-virtual-network-limits.md, 2022-12-05)",
    ],
  },
  id: "subnet-nsg-rule-count-over-limit",
  title: "A network security group must not have more than 1,000 rules",
  what: "rules",
  parent: ArmType.networkSecurityGroup,
  child: ArmType.securityRule,
  list: "securityRules",
  limit: ({ facts }) => facts.rulesPerNsg.value,
});
