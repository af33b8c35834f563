import { apiBounds } from "../../facts/api-bounds";
import { ArmType } from "../../resources/arm-resource";
import { unknownLists } from "../answers";
import { check } from "../subject";
import { outOfBounds } from "./shared/api-bounds";
import { ofNetworks } from "./shared/network-resources";

const bounds = [
  [ArmType.securityRule, apiBounds.securityRule],
  [ArmType.publicIPAddress, apiBounds.publicIPAddress],
] as const;

export const rule = check(
  {
    id: "vnet-resource-value-out-of-range",
    asked: "resource",
    facts: ["lim-api-bounds"],
    title: "The numbers of network resources must be within Azure's bounds",
    remediation: "Use the nearest number that the message names.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'SecurityRuleInvalidPriority: "Security rule has invalid Priority. … Allowed range 100-4096."; "Public IP address … has invalid Idle Timeout. The value must be between 4 and 30."',
      sources: [
        "API specification of Microsoft.Network/networkSecurityGroups/securityRules: priority is between 100 and 4096",
        "Azure's answer as public code quotes it: SecurityRuleInvalidPriority",
        "GitHub hashicorp/terraform-provider-azurerm#3579 (2019-06, quotes Azure for a timeout of 32 minutes)",
      ],
    },
    url: "templates/microsoft.network/networksecuritygroups/securityrules",
    subjects: ofNetworks,
  },
  function* ({ topology }) {
    yield* unknownLists(topology, ArmType.securityRule, ArmType.route);
    for (const [type, table] of bounds) {
      for (const entity of topology.of(type)) {
        yield* outOfBounds(entity, table);
      }
    }
  },
);
