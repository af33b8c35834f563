import { apiEnums } from "../../facts/api-enums";
import { ArmType } from "../../resources/arm-resource";
import { unknownValues } from "../combinations/shared/api-enums";
import { resourceCheck } from "../subject";

export const rule = resourceCheck(
  {
    of: ArmType.securityRule,
    id: "subnet-nsg-rule-value-unknown",
    asked: "resource",
    facts: ["x-enums"],
    title: "A security rule must have values that the API has",
    description: "Azure refuses a value that the API doesn't have; the SDK doesn't check it.",
    remediation: "Use one of the values that the message lists.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "The API specification lists the values of direction, access and protocol.",
      sources: ["API specification, @azure/arm-network 36.0.0"],
    },
    url: "templates/microsoft.network/networksecuritygroups/securityrules",
  },
  (rule) => unknownValues(rule, apiEnums.securityRule),
);
