import { ArmType } from "../../resources/arm-resource";
import { nameCheck } from "./shared/resource-names";

export const rule = nameCheck({
  id: "aks-name-malformed",
  title: "A cluster name must have 1 to 63 characters",
  description: "Azure refuses other names.",
  evidence: {
    grade: "refused",
    says: "API constraint of resourceName: 1 to 63 characters and a pattern",
    sources: [
      "Azure/azure-rest-api-specs, containerservice/aks managedClusters.json, ResourceNameParameter",
      "Azure CLI, validate_k8s_client_name: the same pattern",
    ],
  },
  types: [ArmType.managedCluster],
  least: 1,
  most: 63,
  pattern: /^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$/i,
  characters: "letters, digits, - and _, with a letter or digit first and last",
});
