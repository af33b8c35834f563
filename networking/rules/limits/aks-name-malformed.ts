import { ArmType } from "../../resources/arm-resource";
import { check } from "../subject";
import { type NameRule, writtenNames } from "./shared/resource-names";

const form: NameRule = {
  least: 1,
  most: 63,
  pattern: /^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$/i,
  characters: "letters, digits, - and _, with a letter or digit first and last",
};

export const rule = check(
  {
    id: "aks-name-malformed",
    facts: ["lim-names"],
    title: "A cluster name must have 1 to 63 characters",
    description: "Azure refuses other names.",
    remediation:
      "Choose a name of 1 to 63 letters, digits, - and _, with a letter or digit first and last.",
    evidence: {
      grade: "refused",
      says: "API constraint of resourceName: 1 to 63 characters and a pattern",
      sources: [
        "Azure/azure-rest-api-specs, containerservice/aks managedClusters.json, ResourceNameParameter",
        "Azure CLI, validate_k8s_client_name: the same pattern",
      ],
    },
    url: "azure-resource-manager/management/resource-name-rules",
    asked: "resource",
  },
  (context) => writtenNames(context, ArmType.managedCluster, form),
);
