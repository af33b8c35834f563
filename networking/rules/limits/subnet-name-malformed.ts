import { ArmType } from "../../resources/arm-resource";
import { check, ofSubnets } from "../subject";
import { type NameRule, writtenNames } from "./shared/resource-names";

const form: NameRule = {
  least: 1,
  most: 80,
  pattern: /^[a-z0-9]([a-z0-9._-]*[a-z0-9_])?$/i,
  characters: "letters, digits, ., - and _, with a letter or digit first",
};

export const rule = check(
  {
    id: "subnet-name-malformed",
    facts: ["lim-names"],
    title: "A subnet name must have 1 to 80 characters",
    description: "Azure refuses other names.",
    remediation:
      "Choose a name of 1 to 80 letters, digits, ., - and _, with a letter or digit first.",
    evidence: {
      grade: "refused",
      says: "InvalidResourceName: \"The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'.\"",
      sources: [
        "https://github.com/pivotal-cf/terraforming-azure/issues/76 (2019-10, quotes Azure's rule for network resources)",
        "Azure Resource Manager, resource-name-rules#microsoftnetwork",
      ],
    },
    url: "azure-resource-manager/management/resource-name-rules",
    subjects: ofSubnets,
    asked: "resource",
  },
  (context) => writtenNames(context, ArmType.subnet, form),
);
