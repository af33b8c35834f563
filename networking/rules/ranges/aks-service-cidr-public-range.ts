import { serviceRanges } from "../../cluster/network-profile";
import { forbiddenVnetRanges, multicastRange } from "../../facts/ranges";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Rule, RuleSeverity } from "../rule";
import { reserved } from "./shared/kinds-and-sizes";

/** Service ranges that Azure allows in no network. */
export const aksServiceCidrPublicRange: Rule = {
  id: "aks-service-cidr-public-range",
  facts: ["cidr-service-public", "cidr-vnet-forbidden"],
  title: "Service CIDR must not be a multicast range or another one that no VNet may have",
  description: "Azure refuses a service CIDR of such addresses.",
  remediation: "Choose a private range (RFC 1918 or RFC 6598).",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: 'multicast and the ranges that the VNet FAQ forbids: "validate, and block if necessary"',
    sources: ["Azure/AKS CHANGELOG 2023-10-01", "Azure Virtual Network FAQ"],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
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
        yield {
          answer: "violation",
          entity: cluster,
          property: slot.path,
          value: showRange(slot, cidr),
          problem: multicastRange.value.overlaps(cidr)
            ? `overlaps the multicast addresses ${multicastRange.value}`
            : `overlaps ${forbidden}, which Azure allows in no VNet`,
          action: freeRange(
            context,
            { entity: cluster, path: slot.path, kind: "serviceCidr", like: cidr },
            "use a private range",
          ),
        };
      }
    }
  },
};
