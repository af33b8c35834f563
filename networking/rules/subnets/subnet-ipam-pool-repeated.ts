import { ArmType } from "../../resources/arm-resource";
import type { Properties } from "../../resources/properties";
import type { Value } from "../../resources/value";
import { undecided, unknownValue, violation } from "../answers";
import { allocationsOf } from "../retirements/shared/newer-features";
import { check } from "../subject";

/** The id of the pool: azure-native has it beside the number of addresses, ARM inside of `pool`. */
function poolOf(allocation: Properties): Value<string> {
  const id = allocation.text("id");
  return id.state === "absent" ? allocation.text("pool.id") : id;
}

/** One pool for each IP version. */
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
      const list = entity.properties.list(path);
      yield* unknownValue(entity, entity.properties.pathOf(path), list);
      const allocations = list.state === "known" ? list.value : [];
      const ids = new Map<string, string>();
      for (const allocation of allocations) {
        const id = poolOf(allocation);
        if (id.state !== "known") {
          continue;
        }
        const before = ids.get(id.value.toLowerCase());
        if (before !== undefined) {
          yield violation(entity, allocation.path, {
            problem: `names the pool ${id.value} of ${before} again`,
            action: "name the pool once, with numberOfIpAddresses for both",
            errorCode: "CannotHaveDuplicatePoolIds",
          });
        } else {
          ids.set(id.value.toLowerCase(), allocation.path);
        }
      }
      const open = allocations.map(poolOf).find(({ state }) => state === "notKnown");
      if (allocations.length > 2) {
        yield violation(entity, entity.properties.pathOf(path), {
          problem: `has ${allocations.length} pools, and at most 2 are possible: one for IPv4 and one for IPv6`,
          action: "name one pool for each IP version",
        });
      } else if (allocations.length === 2 && open?.state === "notKnown") {
        yield undecided(entity, entity.properties.pathOf(path), open.reason);
      }
    }
  },
);
