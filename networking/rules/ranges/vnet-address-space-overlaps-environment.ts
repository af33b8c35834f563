import { overlapsBetween } from "../../address-ranges";
import { ArmType } from "../../resources/arm-resource";
import { check } from "../subject";
import { connectedRanges, isItself, showNamed } from "./shared/environment";
import { openRanges, placedRanges, wrongRange } from "./shared/placed-ranges";

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
    const { virtualNetworks } = context.topology;
    for (const vnet of virtualNetworks) {
      yield* openRanges("vnet", vnet);
    }
    const own = virtualNetworks.flatMap((vnet) => placedRanges("vnet", vnet));
    for (const [range, other] of overlapsBetween(own, connected)) {
      if (!isItself(other, range.entity)) {
        yield wrongRange(context, range, {
          problem: `overlaps ${showNamed(other)}, with which the VNet then can't be connected`,
          action: "use a range outside it",
        });
      }
    }
  },
);
