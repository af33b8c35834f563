import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots, violation } from "../answers";
import { freeRange } from "../free-range";
import { check } from "../subject";

/** The largest VNet. */
export const rule = check(
  {
    id: "vnet-address-space-too-large",
    facts: ["cidr-subnet-min"],
    title: "A range of a VNet must not be larger than /2",
    description: "The documentation allows no larger VNet.",
    remediation: "Use a /2 or smaller.",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: '"the largest is /2"',
      sources: ["Azure Virtual Network FAQ, how small and how large"],
    },
    url: "virtual-network/virtual-networks-faq",
    subjects: [ArmType.virtualNetwork],
    asked: "resource",
  },
  function* (context) {
    const shortest = context.facts.largestVnetPrefixLength.value;
    for (const vnet of context.topology.virtualNetworks) {
      yield* unknownSlots(vnet, vnet.ranges);
      for (const { slot, cidr } of knownSlots(vnet.ranges)) {
        if (cidr.family === 4 && cidr.prefixLength < shortest) {
          yield violation(vnet, slot.path, {
            value: showRange(slot, cidr),
            problem: `is a /${cidr.prefixLength}, and a range of a VNet must be a /${shortest} or smaller`,
            action: freeRange(
              context,
              { entity: vnet, path: slot.path, kind: "vnet", like: cidr },
              "use a smaller range",
            ),
          });
        }
      }
    }
  },
);
