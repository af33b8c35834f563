import { Cidr } from "../../cidr";
import { replacement } from "../free-range";
import { placeOf, rangeCheck } from "./shared/placed-ranges";
import { freePrefix } from "./shared/subnet-ranges";

/** IPv6 subnets have one size. */
export const rule = rangeCheck(
  {
    kind: "subnet",
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
  },
  function* (range, context) {
    const { family, first, prefixLength } = range.cidr;
    const only = context.facts.subnetPrefixLengthIpv6.value;
    if (family === 6 && prefixLength !== only) {
      const lead = `use a /${only}`;
      const better =
        prefixLength > only ? range.cidr.supernet(only) : new Cidr(family, first, only);
      const place = placeOf(range);
      yield {
        problem: `is a /${prefixLength}, and an IPv6 subnet must be a /${only}`,
        action: {
          *candidates() {
            yield replacement(context, place, better, lead);
            yield* freePrefix(context, { ...place, like: better }, lead).candidates();
          },
          otherwise: lead,
        },
      };
    }
  },
);
