import { type Cidr, cidr } from "../../../cidr";
import { reservedRanges } from "../../../facts/ranges";
import {
  knownSlots,
  type RangeSlot,
  showRange,
  unknownBecause,
} from "../../../resources/range-slot";
import { type Entity, labelOf } from "../../../resources/topology";
import { throughLink, undecided, violation } from "../../answers";
import { freeRange } from "../../free-range";
import type { Answer, RuleContext } from "../../rule";

/** The one reserved range that no VNet of a cluster may have anywhere in it. */
export const documentationRange = cidr("192.0.2.0/24");

/** Judges the ranges of a VNet that a cluster is in: `what` says of one what is wrong with it and what to do. */
export function* inVnetOf(
  context: RuleContext,
  cluster: Entity,
  what: (cidr: Cidr) => { readonly problem: string; readonly lead: string } | undefined,
): Generator<Answer> {
  const property = "agentPoolProfiles";
  const link = context.topology.virtualNetworkOf(cluster);
  yield* throughLink(link, cluster, property, function* (vnet) {
    for (const { slot, cidr } of knownSlots(vnet.ranges)) {
      const found = what(cidr);
      if (found !== undefined) {
        yield violation(cluster, property, {
          problem: `use ${labelOf(vnet)}, whose ${slot.path} ${showRange(slot, cidr)} ${found.problem}, which AKS reserves`,
          action: freeRange(
            context,
            { entity: vnet, path: slot.path, kind: "vnet", like: cidr },
            found.lead,
          ),
        });
      }
    }
  });
}

export function* outsideReserved(
  context: RuleContext,
  cluster: Entity,
  slots: readonly RangeSlot[],
  purpose: "podCidr" | "serviceCidr",
): Generator<Answer> {
  for (const slot of slots) {
    const range = slot.cidr;
    if (range.state !== "known") {
      yield undecided(cluster, slot.path, unknownBecause(slot));
      continue;
    }
    const reserved = reservedIn(range.value);
    if (reserved !== undefined) {
      yield violation(cluster, slot.path, {
        value: showRange(slot, range.value),
        problem: `overlaps ${reserved}, which AKS reserves`,
        action: freeRange(
          context,
          { entity: cluster, path: slot.path, kind: purpose, like: range.value },
          "use a range outside it",
        ),
      });
    }
  }
}

/** The reserved ranges that `range` overlaps, as messages list them. */
export function reservedIn(range: Cidr): string | undefined {
  const overlapped = reservedRanges.filter(({ value }) => value.overlaps(range));
  return overlapped.length === 0 ? undefined : overlapped.map(({ value }) => value).join(" and ");
}
