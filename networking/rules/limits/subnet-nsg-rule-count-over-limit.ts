import { ArmType } from "../../resources/arm-resource";
import { azureLimit, countCheck } from "./shared/vnet-limits";

export const rule = countCheck({
  id: "subnet-nsg-rule-count-over-limit",
  title: "A network security group must not have more than 1,000 rules",
  evidence: azureLimit("limit 1,000"),
  what: "rules",
  of: ArmType.networkSecurityGroup,
  child: ArmType.securityRule,
  list: "securityRules",
  limit: ({ facts }) => facts.rulesPerNsg.value,
});
