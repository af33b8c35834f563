import { forbiddenVnetRanges, multicastRange } from "../../facts/ranges";
import { rangeCheck } from "./shared/placed-ranges";
import { reservedIn } from "./shared/reserved-ranges";

/** Service ranges that Azure allows in no network. */
export const rule = rangeCheck(
  {
    kind: "serviceCidr",
    id: "aks-service-cidr-public-range",
    facts: ["cidr-service-public", "cidr-vnet-forbidden"],
    title: "Service CIDR must not be a multicast range or another one that no VNet may have",
    description: "Azure refuses a service CIDR of such addresses.",
    remediation: "Choose a private range (RFC 1918 or RFC 6598).",
    evidence: {
      grade: "refused",
      says: 'multicast and the ranges that the VNet FAQ forbids: "validate, and block if necessary"',
      sources: ["Azure/AKS CHANGELOG 2023-10-01", "Azure Virtual Network FAQ"],
    },
    url: "aks/concepts-network-ip-address-planning",
  },
  function* ({ cidr }) {
    const forbidden = forbiddenVnetRanges.find(({ value }) => value.overlaps(cidr));
    // What AKS reserves is another rule's violation.
    if (forbidden !== undefined && reservedIn(cidr) === undefined) {
      yield {
        problem: multicastRange.value.overlaps(cidr)
          ? `overlaps the multicast addresses ${multicastRange.value}`
          : `overlaps ${forbidden.value}, which Azure allows in no VNet`,
        action: "use a private range",
      };
    }
  },
);
