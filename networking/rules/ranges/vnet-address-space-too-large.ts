import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Rule, RuleSeverity } from "../rule";

/** The largest VNet. */
export const vnetAddressSpaceTooLarge: Rule = {
  id: "vnet-address-space-too-large",
  facts: ["cidr-subnet-min"],
  title: "A range of a VNet must not be larger than /2",
  description: "The documentation allows no larger VNet.",
  remediation: "Use a /2 or smaller.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.always,
    says: '"the largest is /2"',
    sources: ["Azure Virtual Network FAQ, how small and how large"],
  },
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.virtualNetwork],
  asked: "resource",
  *run(context) {
    const shortest = context.facts.largestVnetPrefixLength.value;
    for (const vnet of context.topology.virtualNetworks) {
      yield* unknownSlots(vnet, vnet.ranges);
      for (const { slot, cidr } of knownSlots(vnet.ranges)) {
        if (cidr.family === 4 && cidr.prefixLength < shortest) {
          yield {
            answer: "violation",
            entity: vnet,
            property: slot.path,
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength}, and a range of a VNet must be a /${shortest} or smaller`,
            action: freeRange(
              context,
              { entity: vnet, path: slot.path, kind: "vnet", like: cidr },
              "use a smaller range",
            ),
          };
        }
      }
    }
  },
};
