import { ArmType } from "../../resources/arm-resource";
import { nameCheck } from "./shared/resource-names";

export const rule = nameCheck({
  id: "subnet-name-malformed",
  title: "A subnet name must have 1 to 80 characters",
  description: "Azure refuses other names.",
  evidence: {
    grade: "refused",
    says: "InvalidResourceName: \"The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'.\"",
    sources: [
      "https://github.com/pivotal-cf/terraforming-azure/issues/76 (2019-10, quotes Azure's rule for network resources)",
      "Azure Resource Manager, resource-name-rules#microsoftnetwork",
    ],
  },
  types: [ArmType.subnet],
  least: 1,
  most: 80,
});
