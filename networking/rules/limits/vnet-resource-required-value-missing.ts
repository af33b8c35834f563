import { apiRequired } from "../../facts/api-bounds";
import { ArmType } from "../../resources/arm-resource";
import { check } from "../subject";
import { requiredMissing } from "./shared/api-bounds";
import { ofNetworks, openLists } from "./shared/network-resources";

const required = [
  [ArmType.virtualNetwork, apiRequired.virtualNetwork],
  [ArmType.securityRule, apiRequired.securityRule],
  [ArmType.route, apiRequired.route],
] as const;

export const rule = check(
  {
    id: "vnet-resource-required-value-missing",
    asked: "resource",
    facts: ["lim-api-bounds"],
    title: "A route must have a next hop type, and a security rule all that the API requires",
    remediation: "Set what the message names.",
    evidence: {
      grade: "refused",
      says: "The API specification lists it as required.",
      sources: ["API specification of Microsoft.Network, 2024-05-01"],
    },
    url: "templates/microsoft.network/networksecuritygroups/securityrules",
    subjects: ofNetworks,
  },
  function* ({ topology }) {
    yield* openLists(topology);
    for (const [type, table] of required) {
      for (const entity of topology.of(type)) {
        yield* requiredMissing(entity, table);
      }
    }
  },
);
