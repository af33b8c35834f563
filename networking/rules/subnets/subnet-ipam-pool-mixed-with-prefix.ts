import { ArmType } from "../../resources/arm-resource";
import type { Entity } from "../../resources/topology";
import { isFilled } from "../../resources/value";
import { forbidAt } from "../answers";
import { allocationsOf } from "../retirements/shared/newer-features";
import { check } from "../subject";

/** Whether it is Azure's own answer, which repeats the ranges that came from the pool. */
function isAnswer({ properties, inlineIn }: Entity): boolean {
  return (
    properties.has("provisioningState") ||
    properties.has("etag") ||
    (inlineIn !== undefined && isAnswer(inlineIn))
  );
}

export const rule = check(
  {
    id: "subnet-ipam-pool-mixed-with-prefix",
    facts: ["new-avnm-ipam"],
    title: "A VNet or subnet must have ranges from an IPAM pool or written ones, not both",
    description: "Azure refuses a VNet or subnet that names a pool and a prefix.",
    remediation: "Leave the prefixes out, or the pool.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'network RP rejects, "verified against API 2025-09-01"',
      sources: ["AVM virtualnetwork release v0.18.1 and README (files 58525653416, 55154025322)"],
    },
    url: "virtual-network-manager/concept-ip-address-management",
    subjects: [ArmType.virtualNetwork, ArmType.subnet],
    asked: "resource",
  },
  function* ({ topology }) {
    for (const { entity, path } of allocationsOf(topology)) {
      const [range] = entity.ranges;
      if (entity.properties.has(path) && range !== undefined && !isAnswer(entity)) {
        const property = entity.properties.pathOf(path);
        yield* forbidAt(entity, property, isFilled(entity.properties.list(path)), {
          problem: `is set together with ${range.path}, and only one of them is possible`,
          action: `leave out ${range.path}, or ${property}`,
          errorCode: "CannotMixAddressPrefixAndPoolInPayload",
        });
      }
    }
  },
);
