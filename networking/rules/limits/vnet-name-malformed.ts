import { ArmType } from "../../resources/arm-resource";
import { nameCheck } from "./shared/resource-names";

export const rule = nameCheck({
  id: "vnet-name-malformed",
  title: "A VNet name must have 2 to 64 characters",
  description: "Azure refuses other names.",
  evidence: {
    grade: "refused",
    says: "A name over 64 characters is refused with NetcfgInvalidVirtualNetworkSite, one of 1 character too; others with InvalidResourceName: \"It must begin with a word character, and it must end with a word character or with '_'.\"",
    sources: [
      "https://github.com/Azure/Azure-Landing-Zones/issues/1154 (2021-12, quotes Azure)",
      "https://github.com/microsoft/vscode-azurevirtualmachines/pull/158 (2020-08): 1 character is refused, 2 aren't",
      "Azure Resource Manager, resource-name-rules#microsoftnetwork",
    ],
  },
  types: [ArmType.virtualNetwork],
  least: 2,
  most: 64,
});
