import { forbiddenVnetRanges } from "../../facts/ranges";
import { ArmType } from "../../resources/arm-resource";
import { showRange, unknownBecause } from "../../resources/range-slot";
import { undecided, violation } from "../answers";
import { freeRange } from "../free-range";
import { check } from "../subject";

/** VNets against the ranges that Azure allows in no VNet. */
export const rule = check(
  {
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
    subjects: [ArmType.virtualNetwork],
    asked: "resource",
  },
  function* (context) {
    for (const vnet of context.topology.virtualNetworks) {
      for (const slot of vnet.ranges) {
        const { cidr } = slot;
        if (cidr.state !== "known") {
          yield undecided(vnet, slot.path, unknownBecause(slot));
          continue;
        }
        for (const { value: forbidden } of forbiddenVnetRanges) {
          if (forbidden.overlaps(cidr.value)) {
            yield violation(vnet, slot.path, {
              value: showRange(slot, cidr.value),
              problem: `overlaps ${forbidden}, which Azure allows in no VNet`,
              action: freeRange(
                context,
                { entity: vnet, path: slot.path, kind: "vnet", like: cidr.value },
                "use a private range",
              ),
            });
          }
        }
      }
    }
  },
);
