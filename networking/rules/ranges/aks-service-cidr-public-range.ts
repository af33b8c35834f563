import { serviceRanges } from "../../cluster/network-profile";
import { forbiddenVnetRanges, multicastRange } from "../../facts/ranges";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots, violation } from "../answers";
import { freeRange } from "../free-range";
import { clusterCheck } from "../subject";
import { reserved } from "./shared/kinds-and-sizes";

/** Service ranges that Azure allows in no network. */
export const rule = clusterCheck(
  {
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
  function* (cluster, context) {
    const slots = serviceRanges(cluster);
    yield* unknownSlots(cluster, slots);
    for (const { slot, cidr } of knownSlots(slots)) {
      const forbidden = forbiddenVnetRanges
        .map(({ value }) => value)
        .find((range) => range.overlaps(cidr));
      // What AKS reserves is another rule's violation.
      if (forbidden === undefined || reserved.some((range) => range.overlaps(cidr))) {
        continue;
      }
      yield violation(cluster, slot.path, {
        value: showRange(slot, cidr),
        problem: multicastRange.value.overlaps(cidr)
          ? `overlaps the multicast addresses ${multicastRange.value}`
          : `overlaps ${forbidden}, which Azure allows in no VNet`,
        action: freeRange(
          context,
          { entity: cluster, path: slot.path, kind: "serviceCidr", like: cidr },
          "use a private range",
        ),
      });
    }
  },
);
