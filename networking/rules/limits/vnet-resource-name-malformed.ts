import { ArmType } from "../../resources/arm-resource";
import { nameCheck } from "./shared/resource-names";

export const rule = nameCheck({
  id: "vnet-resource-name-malformed",
  title: "The name of a network resource must have 1 to 80 characters",
  evidence: {
    grade: "refused",
    says: "InvalidResourceName: \"The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. The name may contain word characters or '.', '-', '_'.\"",
    sources: [
      "https://github.com/pivotal-cf/terraforming-azure/issues/76 (2019-10, quotes Azure's rule for network resources)",
      "Azure Resource Manager, resource-name-rules#microsoftnetwork",
    ],
  },
  types: [
    ArmType.virtualNetworkPeering,
    ArmType.routeTable,
    ArmType.route,
    ArmType.networkSecurityGroup,
    ArmType.securityRule,
    ArmType.natGateway,
    ArmType.publicIPAddress,
    ArmType.publicIPPrefix,
  ],
  least: 1,
  most: 80,
  pattern: /^[\p{L}\p{N}_]([\p{L}\p{N}_.-]*[\p{L}\p{N}_])?$/u,
});
