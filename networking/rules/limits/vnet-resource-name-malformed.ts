import { ArmType } from "../../resources/arm-resource";
import { check } from "../subject";
import { ofNetworks } from "./shared/network-resources";
import { type NameRule, writtenNames } from "./shared/resource-names";

const form: NameRule = {
  least: 1,
  most: 80,
  pattern: /^[\p{L}\p{N}_]([\p{L}\p{N}_.-]*[\p{L}\p{N}_])?$/u,
  characters: "letters, digits, ., - and _, with a letter or digit first",
};

const types = [
  ArmType.virtualNetworkPeering,
  ArmType.routeTable,
  ArmType.route,
  ArmType.networkSecurityGroup,
  ArmType.securityRule,
  ArmType.natGateway,
  ArmType.publicIPAddress,
  ArmType.publicIPPrefix,
] as const;

export const rule = check(
  {
    id: "vnet-resource-name-malformed",
    asked: "resource",
    facts: ["lim-names"],
    title: "The name of a network resource must have 1 to 80 characters",
    remediation:
      "Choose a name of 1 to 80 letters, digits, ., - and _, with a letter or digit first.",
    evidence: {
      grade: "refused",
      says: "InvalidResourceName: \"The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. The name may contain word characters or '.', '-', '_'.\"",
      sources: [
        "https://github.com/pivotal-cf/terraforming-azure/issues/76 (2019-10, quotes Azure's rule for network resources)",
        "Azure Resource Manager, resource-name-rules#microsoftnetwork",
      ],
    },
    url: "azure-resource-manager/management/resource-name-rules",
    subjects: [
      ...ofNetworks,
      ArmType.virtualNetworkPeering,
      ArmType.natGateway,
      ArmType.publicIPPrefix,
    ],
  },
  function* (context) {
    for (const type of types) {
      yield* writtenNames(context, type, form);
    }
  },
);
