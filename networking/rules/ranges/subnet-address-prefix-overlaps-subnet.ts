import { overlappingPairs } from "../../address-ranges";
import { knownSlots, showRange } from "../../resources/range-slot";
import { type Entity, labelOf } from "../../resources/topology";
import { unknownSlots, unknownValue, violation } from "../answers";
import { check, ofSubnets } from "../subject";
import { freePrefix } from "./shared/subnet-ranges";

/** The subnets of each VNet against each other. */
export const rule = check(
  {
    id: "subnet-address-prefix-overlaps-subnet",
    facts: ["cidr-subnets-in-vnet"],
    title: "The subnets of a VNet must not overlap",
    description:
      "Azure refuses a subnet that shares an address with another subnet of the same VNet.",
    remediation: "Give each subnet a prefix of its own.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"overlaps with that of an existing subnet in virtual network"',
      sources: [
        "https://github.com/MicrosoftDocs/azure-docs/pull/123869 (2024-07)",
        "https://github.com/Azure/azure-cli/issues/10917 (2019, older wording)",
      ],
    },
    url: "virtual-network/virtual-networks-faq",
    subjects: ofSubnets,
  },
  function* (context) {
    const { topology } = context;
    for (const vnet of topology.virtualNetworks) {
      const subnets = topology.subnetsOf(vnet);
      const taken = subnets.flatMap((subnet, order) =>
        knownSlots(subnet.ranges).map((range) => ({ ...range, subnet, order })),
      );
      for (const [one, other] of overlappingPairs(taken)) {
        // Reported on the later one, since the other was there first, and never on one outside the program.
        const [first, later] = wasThereFirst(one, other) ? [one, other] : [other, one];
        yield violation(later.subnet, later.slot.path, {
          value: showRange(later.slot, later.cidr),
          problem: `overlaps ${labelOf(first.subnet)} ${showRange(first.slot, first.cidr)} of the same ${labelOf(vnet)}`,
          action: freePrefix(
            context,
            { entity: later.subnet, path: later.slot.path, like: later.cidr },
            "use a free prefix of the VNet",
          ),
          errorCode: "NetcfgSubnetRangesOverlap",
        });
      }
    }
    for (const subnet of topology.subnets) {
      yield* unknownSlots(subnet, subnet.ranges);
      const parent = topology.parentOf(subnet);
      yield* unknownValue(subnet, subnet.properties.pathOf("virtualNetworkName"), parent);
    }
  },
);

interface Placed {
  readonly subnet: Entity;
  readonly order: number;
}

function wasThereFirst(one: Placed, other: Placed): boolean {
  const [a, b] = [one, other].map(({ subnet }) => subnet.resource.existing === true);
  return a === b ? one.order <= other.order : a === true;
}
