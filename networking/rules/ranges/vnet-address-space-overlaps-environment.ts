import { overlapsBetween } from "../../address-ranges";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots, showRange } from "../../resources/range-slot";
import { unknownSlots, violation } from "../answers";
import { freeRange } from "../free-range";
import { check } from "../subject";
import { connectedRanges, isItself, showNamed } from "./shared/environment";

/** VNets against the ranges in use elsewhere, with which they can't be connected later. */
export const rule = check(
  {
    id: "vnet-address-space-overlaps-environment",
    facts: ["cidr-onprem-10"],
    title: "A VNet should not overlap a range of the network environment",
    description: "A VNet that shares addresses with a network can't be connected to it.",
    severity: "medium",
    remediation:
      "Choose an address space outside the ranges on premises, of peered and of planned networks.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: "accepted; the VNet can't be peered with that network later",
      sources: [
        'AKS docs, configure-kubenet#virtual-network-peering-and-expressroute-connections "We recommend" (2026-04-16)',
      ],
    },
    url: "aks/configure-kubenet",
    subjects: [ArmType.virtualNetwork],
    asked: "resource",
  },
  function* (context) {
    const connected = connectedRanges(context);
    if (connected.length === 0) {
      return;
    }
    for (const vnet of context.topology.virtualNetworks) {
      yield* unknownSlots(vnet, vnet.ranges);
    }
    const own = context.topology.virtualNetworks.flatMap((vnet) =>
      knownSlots(vnet.ranges).map((range) => ({ ...range, vnet })),
    );
    for (const [{ vnet, slot, cidr }, other] of overlapsBetween(own, connected)) {
      if (!isItself(other, vnet)) {
        yield violation(vnet, slot.path, {
          value: showRange(slot, cidr),
          problem: `overlaps ${showNamed(other)}, with which the VNet then can't be connected`,
          action: freeRange(
            context,
            { entity: vnet, path: slot.path, kind: "vnet", like: cidr },
            "use a range outside it",
          ),
        });
      }
    }
  },
);
