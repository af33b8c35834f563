import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots, violation } from "../answers";
import { replacement } from "../free-range";
import { check, ofSubnets } from "../subject";

/** The smallest IPv4 subnet. */
export const rule = check(
  {
    id: "subnet-address-prefix-too-small",
    facts: ["cidr-subnet-min"],
    title: "A subnet must be /29 or larger",
    description:
      "Azure reserves five addresses of each subnet, and the smallest subnet that it supports is a /29.",
    remediation: "Use a /29 or larger.",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: '"smallest supported IPv4 subnet is /29"',
      sources: ["Azure Virtual Network FAQ, how small and how large (2019 and later)"],
    },
    url: "virtual-network/virtual-networks-faq",
    subjects: ofSubnets,
    asked: "resource",
  },
  function* (context) {
    const { topology, facts } = context;
    const longest = facts.subnetPrefixLength.value;
    for (const subnet of topology.subnets) {
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 4 && cidr.prefixLength > longest) {
          yield violation(subnet, slot.path, {
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength} with ${cidr.addressCount} ${cidr.addressCount === 1n ? "address" : "addresses"}, and a subnet is /${longest} or larger`,
            action: {
              candidates: () => [
                replacement(
                  context,
                  { entity: subnet, path: slot.path, kind: "subnet", like: cidr },
                  cidr.supernet(longest),
                  `use a /${longest} or larger`,
                ),
              ],
              otherwise: `use a /${longest} or larger`,
            },
          });
        }
      }
    }
  },
);
