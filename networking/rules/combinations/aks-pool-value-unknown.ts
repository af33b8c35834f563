import { apiEnums } from "../../facts/api-enums";
import { unknownValues } from "../combinations/shared/api-enums";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
    id: "aks-pool-value-unknown",
    facts: ["x-enums"],
    title: "The settings of a node pool must have values that the API has",
    description: "Azure refuses a value that the API doesn't have; the SDK doesn't check it.",
    remediation: "Use one of the values that the message lists.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "The API specification lists the values of each setting; AKS has error codes such as InvalidOSSKU.",
      sources: [
        "API specification, @azure/arm-containerservice 25.5.0 (2026-06-01)",
        "public list of AKS error codes (about 2022)",
      ],
    },
    url: "templates/microsoft.containerservice/managedclusters/agentpools",
  },
  (pool) => unknownValues(pool, apiEnums.pool),
);
