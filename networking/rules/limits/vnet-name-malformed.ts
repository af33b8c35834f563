import { ArmType } from "../../resources/arm-resource";
import { check } from "../subject";
import { type NameRule, writtenNames } from "./shared/resource-names";

const form: NameRule = {
  least: 2,
  most: 64,
  pattern: /^[a-z0-9]([a-z0-9._-]*[a-z0-9_])?$/i,
  characters: "letters, digits, ., - and _, with a letter or digit first",
};

export const rule = check(
  {
    id: "vnet-name-malformed",
    facts: ["lim-names"],
    title: "A VNet name must have 2 to 64 characters",
    description: "Azure refuses other names.",
    remediation:
      "Choose a name of 2 to 64 letters, digits, ., - and _, with a letter or digit first.",
    evidence: {
      grade: "refused",
      says: "A name over 64 characters is refused with NetcfgInvalidVirtualNetworkSite, one of 1 character too; others with InvalidResourceName: \"It must begin with a word character, and it must end with a word character or with '_'.\"",
      sources: [
        "https://github.com/Azure/Azure-Landing-Zones/issues/1154 (2021-12, quotes Azure)",
        "https://github.com/microsoft/vscode-azurevirtualmachines/pull/158 (2020-08): 1 character is refused, 2 aren't",
        "Azure Resource Manager, resource-name-rules#microsoftnetwork",
      ],
    },
    url: "azure-resource-manager/management/resource-name-rules",
    subjects: [ArmType.virtualNetwork],
    asked: "resource",
  },
  (context) => writtenNames(context, ArmType.virtualNetwork, form),
);
