import { ArmType } from "../../resources/arm-resource";
import type { Properties } from "../../resources/properties";
import { absent, orElse, type Value, valueOr } from "../../resources/value";
import { unknownValue, violation } from "../answers";
import { allocationsOf } from "../retirements/shared/newer-features";
import { check } from "../subject";

/** The id of the pool: azure-native has it beside the number of addresses, ARM inside of `pool`. */
function poolOf(allocation: Properties): Value<string> {
  return orElse(allocation.text("id"), allocation.text("pool.id"));
}

export const rule = check(
  {
    id: "subnet-ipam-pool-repeated",
    facts: ["new-avnm-ipam"],
    title: "A VNet or subnet must not name an IPAM pool twice",
    description: "A VNet or subnet has one IPv4 pool and one IPv6 pool at most.",
    remediation: "Name each pool once and ask it for all the addresses.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "rejects the same pool twice, and a second pool of one IP version",
      sources: ["AVM virtualnetwork release v0.18.1 and README"],
    },
    url: "virtual-network-manager/concept-ip-address-management",
    subjects: [ArmType.virtualNetwork, ArmType.subnet],
    asked: "resource",
  },
  function* ({ topology }) {
    for (const { entity, path } of allocationsOf(topology)) {
      const property = entity.properties.pathOf(path);
      const list = entity.properties.list(path);
      yield* unknownValue(entity, property, list);
      const allocations = valueOr(list, []);
      const first = new Map<string, string>();
      for (const allocation of allocations) {
        const id = valueOr(poolOf(allocation), "");
        const key = id.toLowerCase();
        const before = first.get(key);
        if (before !== undefined) {
          yield violation(entity, allocation.path, {
            problem: `names the pool ${id} of ${before} again`,
            action: "name the pool once, with numberOfIpAddresses for both",
            errorCode: "CannotHaveDuplicatePoolIds",
          });
        } else if (id !== "") {
          first.set(key, allocation.path);
        }
      }
      if (allocations.length > 2) {
        yield violation(entity, property, {
          problem: `has ${allocations.length} pools, and at most 2 are possible: one for IPv4 and one for IPv6`,
          action: "name one pool for each IP version",
        });
      } else if (allocations.length === 2) {
        const open = allocations.map(poolOf).find(({ state }) => state === "notKnown");
        yield* unknownValue(entity, property, open ?? absent);
      }
    }
  },
);
