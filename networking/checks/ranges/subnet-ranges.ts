import { coveredBy, freeRange, overlappingPairs } from "../../address-ranges";
import type { Cidr } from "../../cidr";
import { ArmType } from "../../topology/arm-resource";
import { knownSlots, showRange } from "../../topology/range-slot";
import { type Entity, labelOf } from "../../topology/topology";
import { throughLink, undecided, unknownSlots } from "../answers";
import { type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { usedRanges } from "../free-range";

/** Each subnet against the address space of its VNet. */
export const subnetOutsideVnet: Check = {
  id: "subnet-address-prefix-outside-vnet",
  facts: ["cidr-subnets-in-vnet"],
  title: "A subnet must lie inside the address space of its VNet",
  description: "Azure refuses a subnet that isn't covered by the VNet's address space.",
  remediation: "Choose a prefix inside the VNet's address space, or add a range to the VNet.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "stack",
  *run(context) {
    const { topology } = context;
    for (const subnet of topology.subnets) {
      const parent = topology.virtualNetworkOfSubnet(subnet);
      const path = subnet.properties.pathOf("addressPrefix");
      yield* unknownSlots(subnet, subnet.ranges);
      yield* throughLink(
        parent,
        subnet,
        subnet.properties.pathOf("virtualNetworkName"),
        function* (vnet) {
          const space = vnet.ranges;
          // Without prefixes the address space comes from an IPAM pool and is only known after deployment.
          if (space.length === 0 || space.some((slot) => slot.cidr.state !== "known")) {
            yield undecided(subnet, path, `the address space of ${labelOf(vnet)} isn't known yet`);
            return;
          }
          const ranges = knownSlots(space).map(({ cidr }) => cidr);
          for (const { slot, cidr } of knownSlots(subnet.ranges)) {
            if (!coveredBy(cidr, ranges)) {
              yield {
                answer: "violation",
                entity: subnet,
                property: slot.path,
                value: showRange(slot, cidr),
                problem: `is outside the address space ${ranges.join(", ")} of ${labelOf(vnet)}`,
                action: freePrefix(context, ranges, cidr),
                errorCode: "NetcfgSubnetRangeOutsideVnet",
              };
            }
          }
        },
      );
    }
  },
};

/** The subnets of each VNet against each other. */
export const subnetsOverlap: Check = {
  id: "subnet-address-prefix-overlaps-subnet",
  facts: ["cidr-subnets-in-vnet"],
  title: "The subnets of a VNet must not overlap",
  description:
    "Azure refuses a subnet that shares an address with another subnet of the same VNet.",
  remediation: "Give each subnet a prefix of its own.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "stack",
  *run(context) {
    const { topology } = context;
    for (const vnet of topology.virtualNetworks) {
      const subnets = topology.subnetsOf(vnet);
      const taken = subnets.flatMap((subnet, order) =>
        knownSlots(subnet.ranges).map((range) => ({ ...range, subnet, order })),
      );
      for (const [one, other] of overlappingPairs(taken)) {
        // Reported on the later one, since the other was there first, and never on one outside the program.
        const [first, later] = wasThereFirst(one, other) ? [one, other] : [other, one];
        const space = knownSlots(vnet.ranges).map(({ cidr }) => cidr);
        yield {
          answer: "violation",
          entity: later.subnet,
          property: later.slot.path,
          value: showRange(later.slot, later.cidr),
          problem: `overlaps ${labelOf(first.subnet)} ${showRange(first.slot, first.cidr)} of the same ${labelOf(vnet)}`,
          action: freePrefix(context, space, later.cidr),
          errorCode: "NetcfgSubnetRangesOverlap",
        };
      }
    }
    for (const subnet of topology.subnets) {
      yield* unknownSlots(subnet, subnet.ranges);
      const parent = topology.parentOf(subnet);
      if (parent.state === "notKnown") {
        yield undecided(subnet, subnet.properties.pathOf("virtualNetworkName"), parent.reason);
      }
    }
  },
};

interface Placed {
  readonly subnet: Entity;
  readonly order: number;
}

function wasThereFirst(one: Placed, other: Placed): boolean {
  const [a, b] = [one, other].map(({ subnet }) => subnet.resource.existing === true);
  return a === b ? one.order <= other.order : a === true;
}

function freePrefix(context: CheckContext, space: readonly Cidr[], wanted: Cidr): string {
  const within = space.filter(({ family }) => family === wanted.family);
  const free = freeRange(wanted.prefixLength, within, usedRanges(context));
  return free === undefined
    ? `no /${wanted.prefixLength} is free in it, so use a smaller prefix or add a range to the VNet`
    : `use a free prefix of the VNet, such as ${free}`;
}
