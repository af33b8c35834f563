import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** IPv6 subnets have one size. */
export const subnetAddressPrefixIpv6Not64: Rule = {
  id: "subnet-address-prefix-ipv6-not-64",
  facts: ["cidr-subnet-min"],
  title: "An IPv6 subnet must be a /64",
  description: "Azure refuses IPv6 subnets of any other size.",
  remediation: "Give the subnet a prefix of /64.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.always,
    says: '"must be exactly /64"; a user reports "it will accept only a /64"',
    sources: ["VNet FAQ, file 300551099", "GH MicrosoftDocs/azure-docs#35668 (2019)"],
  },
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  asked: "resource",
  *run({ topology, facts }) {
    const only = facts.subnetPrefixLengthIpv6.value;
    for (const subnet of topology.subnets) {
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 6 && cidr.prefixLength !== only) {
          const better =
            cidr.prefixLength > only ? cidr.supernet(only) : cidr.subnets(only).next().value;
          yield {
            answer: "violation",
            entity: subnet,
            property: slot.path,
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength}, and an IPv6 subnet is a /${only}`,
            action: `use ${better}`,
          };
        }
      }
    }
  },
};
