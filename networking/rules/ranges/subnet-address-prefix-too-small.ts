import { replacement } from "../free-range";
import { placeOf, rangeCheck } from "./shared/placed-ranges";

/** The smallest IPv4 subnet. */
export const rule = rangeCheck(
  {
    kind: "subnet",
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
  },
  function* (range, context) {
    const { family, prefixLength, addressCount } = range.cidr;
    const longest = context.facts.subnetPrefixLength.value;
    if (family === 4 && prefixLength > longest) {
      const lead = `use a /${longest} or larger`;
      yield {
        problem: `is a /${prefixLength} with ${addressCount} ${addressCount === 1n ? "address" : "addresses"}, and a subnet is /${longest} or larger`,
        action: {
          candidates: () => [
            replacement(context, placeOf(range), range.cidr.supernet(longest), lead),
          ],
          otherwise: lead,
        },
      };
    }
  },
);
