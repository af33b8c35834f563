import { overlappingPairs } from "../../address-ranges";
import { showRange } from "../../resources/range-slot";
import { type Entity, labelOf } from "../../resources/topology";
import { unknownValue } from "../answers";
import { check, ofSubnets } from "../subject";
import { openRanges, placedRanges, wrongRange } from "./shared/placed-ranges";

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
      const subnets = topology.subnetsOf(vnet).toSorted((a, b) => rankOf(a) - rankOf(b));
      const taken = subnets.flatMap((subnet, order) =>
        placedRanges("subnet", subnet).map((range) => ({ ...range, order })),
      );
      for (const [one, other] of overlappingPairs(taken)) {
        // Reported on the later one, since the other was there first, and never on one outside the program.
        const [first, later] = one.order <= other.order ? [one, other] : [other, one];
        yield wrongRange(context, later, {
          problem: `overlaps ${labelOf(first.entity)} ${showRange(first.slot, first.cidr)} of the same ${labelOf(vnet)}`,
          action: "use a free prefix of the VNet",
          errorCode: "NetcfgSubnetRangesOverlap",
        });
      }
    }
    for (const subnet of topology.subnets) {
      yield* openRanges("subnet", subnet);
      const parent = topology.parentOf(subnet);
      yield* unknownValue(subnet, subnet.properties.pathOf("virtualNetworkName"), parent);
    }
  },
);

/** What is outside the program was there first. */
function rankOf({ resource }: Entity): number {
  return resource.existing ? 0 : 1;
}
