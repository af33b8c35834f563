import { Cidr } from "../../cidr";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots, violation } from "../answers";
import { replacement } from "../free-range";
import { check, ofSubnets } from "../subject";
import { freePrefix } from "./shared/subnet-ranges";

/** IPv6 subnets have one size. */
export const rule = check(
  {
    id: "subnet-address-prefix-ipv6-not-64",
    facts: ["cidr-subnet-min"],
    title: "An IPv6 subnet must be a /64",
    description: "Azure supports IPv6 subnets of no other size.",
    remediation: "Give the subnet a prefix of /64.",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: '"must be exactly /64"; a user reports "it will accept only a /64"',
      sources: [
        "Azure Virtual Network FAQ",
        "https://github.com/MicrosoftDocs/azure-docs/issues/35668 (2019)",
      ],
    },
    url: "virtual-network/virtual-networks-faq",
    subjects: ofSubnets,
    asked: "resource",
  },
  function* (context) {
    const { topology, facts } = context;
    const only = facts.subnetPrefixLengthIpv6.value;
    for (const subnet of topology.subnets) {
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 6 && cidr.prefixLength !== only) {
          const better =
            cidr.prefixLength > only
              ? cidr.supernet(only)
              : new Cidr(cidr.family, cidr.first, only);
          const place = { entity: subnet, path: slot.path, like: better } as const;
          yield violation(subnet, slot.path, {
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength}, and an IPv6 subnet must be a /${only}`,
            action: {
              *candidates() {
                yield replacement(
                  context,
                  { ...place, kind: "subnet", like: cidr },
                  better,
                  `use a /${only}`,
                );
                yield* freePrefix(context, place, `use a /${only}`).candidates();
              },
              otherwise: `use a /${only}`,
            },
          });
        }
      }
    }
  },
);
