import { forbiddenVnetRanges } from "../../facts/ranges";
import { rangeCheck } from "./shared/placed-ranges";

/** VNets against the ranges that Azure allows in no VNet. */
export const rule = rangeCheck(
  {
    kind: "vnet",
    id: "vnet-address-space-forbidden-range",
    facts: ["cidr-vnet-forbidden"],
    title: "A VNet must not contain a range that Azure forbids",
    description:
      "Multicast, broadcast, loopback, link-local and Azure's own DNS addresses can't be in a VNet.",
    remediation: "Choose an address space of private ranges (RFC 1918).",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: 'FAQ: "You cannot add the following address ranges" (the five of the rule). No error text found',
      sources: ["Azure Virtual Network FAQ, what address ranges (2019 and later)"],
    },
    url: "virtual-network/virtual-networks-faq",
  },
  function* ({ cidr }) {
    for (const { value: forbidden } of forbiddenVnetRanges) {
      if (forbidden.overlaps(cidr)) {
        yield {
          problem: `overlaps ${forbidden}, which Azure allows in no VNet`,
          action: "use a private range",
        };
      }
    }
  },
);
