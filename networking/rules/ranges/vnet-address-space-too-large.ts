import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** The largest VNet. */
export const vnetAddressSpaceTooLarge: Rule = {
  id: "vnet-address-space-too-large",
  facts: ["cidr-subnet-min"],
  title: "A range of a VNet must not be larger than /8",
  description: "The documentation allows no larger VNet.",
  remediation: "Use a /8 or smaller.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.advised,
    holds: Holds.always,
    says: 'the VNet FAQ says of VNets and subnets "the largest is /2" (its 2019 copy still said /8). Only an AKS planning table says "Max size /8". No VNet above /8 was seen running',
    sources: [
      "VNet FAQ, file 300551099",
      "Cloud Adoption Framework, file 13497776037",
      "docs concepts-network-ip-address-planning (2026-04-16)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.virtualNetwork],
  asked: "resource",
  *run(context) {
    const shortest = context.facts.vnetPrefixLength.value;
    for (const vnet of context.topology.virtualNetworks) {
      yield* unknownSlots(vnet, vnet.ranges);
      for (const { slot, cidr } of knownSlots(vnet.ranges)) {
        if (cidr.family === 4 && cidr.prefixLength < shortest) {
          yield {
            answer: "violation",
            entity: vnet,
            property: slot.path,
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength}, and a VNet is /${shortest} or smaller`,
            action: `use a part of it, such as ${cidr.subnets(shortest).next().value}`,
          };
        }
      }
    }
  },
};
