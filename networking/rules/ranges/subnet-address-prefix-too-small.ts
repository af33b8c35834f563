import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** The smallest IPv4 subnet. */
export const subnetAddressPrefixTooSmall: Rule = {
  id: "subnet-address-prefix-too-small",
  facts: ["cidr-subnet-min"],
  title: "A subnet must be /29 or larger",
  description: "Azure keeps five addresses of each subnet and refuses subnets smaller than /29.",
  remediation: "Use a /29 or larger.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.always,
    says: '"smallest supported IPv4 subnet is /29"',
    sources: ["VNet FAQ #how-small-and-how-large, file 300551099"],
  },
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  asked: "resource",
  *run({ topology, facts }) {
    const longest = facts.subnetPrefixLength.value;
    for (const subnet of topology.subnets) {
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 4 && cidr.prefixLength > longest) {
          yield {
            answer: "violation",
            entity: subnet,
            property: slot.path,
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength} with ${cidr.addressCount} ${cidr.addressCount === 1n ? "address" : "addresses"}, and a subnet is /${longest} or larger`,
            action: `use ${cidr.supernet(longest)} or larger`,
          };
        }
      }
    }
  },
};
