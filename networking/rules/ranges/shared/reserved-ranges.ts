import { type Cidr, cidr } from "../../../cidr";
import { reservedRanges } from "../../../facts/ranges";
import { type RangeSlot, showRange, unknownBecause } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { undecided } from "../../answers";
import { freeRange } from "../../free-range";
import type { Answer, RuleContext } from "../../rule";

/** The one reserved range that no VNet of a cluster may have anywhere in it. */
export const documentationRange = cidr("192.0.2.0/24");

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
      yield {
        answer: "violation",
        entity: cluster,
        property: slot.path,
        value: showRange(slot, range.value),
        problem: `overlaps ${reserved}, which AKS reserves`,
        action: freeRange(
          context,
          { entity: cluster, path: slot.path, kind: purpose, like: range.value },
          "use a range outside it",
        ),
      };
    }
  }
}

/** The reserved ranges that `range` overlaps, as messages list them. */
export function reservedIn(range: Cidr): string | undefined {
  const overlapped = reservedRanges.filter(({ value }) => value.overlaps(range));
  return overlapped.length === 0 ? undefined : overlapped.map(({ value }) => value).join(" and ");
}
