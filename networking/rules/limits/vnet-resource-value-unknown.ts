import { apiEnums } from "../../facts/api-enums";
import { ArmType } from "../../resources/arm-resource";
import { unknownValues } from "../combinations/shared/api-enums";
import { check } from "../subject";
import { ofNetworks, openLists } from "./shared/network-resources";

const enums = [
  [ArmType.virtualNetwork, apiEnums.virtualNetwork],
  [ArmType.subnet, apiEnums.subnet],
  [ArmType.route, apiEnums.route],
  [ArmType.publicIPAddress, apiEnums.publicIPAddress],
  [ArmType.publicIPPrefix, apiEnums.publicIPPrefix],
  [ArmType.natGateway, apiEnums.natGateway],
] as const;

export const rule = check(
  {
    id: "vnet-resource-value-unknown",
    asked: "resource",
    facts: ["x-enums"],
    title: "The settings of network resources must have values that the API has",
    remediation: "Use one of the values that the message lists.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "The API specification lists the values of each setting.",
      sources: [
        "API specification of Microsoft.Network, 2024-05-01, in the typings of @pulumi/azure-native 3.28.0",
        "GitHub hashicorp/terraform-provider-azurerm#31197 (2026): SKU StandardV2",
        "GitHub Azure/azure-powershell#29847 (2026-07): VirtualApplianceEcmp",
      ],
    },
    url: "templates/microsoft.network/virtualnetworks",
    subjects: [...ofNetworks, ArmType.subnet, ArmType.publicIPPrefix, ArmType.natGateway],
  },
  function* ({ topology }) {
    yield* openLists(topology);
    for (const [type, table] of enums) {
      for (const entity of topology.of(type)) {
        yield* unknownValues(entity, table);
      }
    }
  },
);
