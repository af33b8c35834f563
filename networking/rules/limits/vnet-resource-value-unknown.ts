import { ArmType } from "../../resources/arm-resource";
import { enumsOf } from "../../resources/entity";
import { unknownLists } from "../answers";
import { unknownValues } from "../combinations/shared/api-enums";
import { check } from "../subject";
import { ofNetworks } from "./shared/network-resources";

const types = [
  ArmType.virtualNetwork,
  ArmType.subnet,
  ArmType.route,
  ArmType.publicIPAddress,
  ArmType.publicIPPrefix,
  ArmType.natGateway,
];

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
    yield* unknownLists(topology, ArmType.securityRule, ArmType.route);
    for (const entity of types.flatMap((type) => topology.of(type))) {
      yield* unknownValues(entity, enumsOf(entity.type));
    }
  },
);
