import { type Cidr, cidr } from "../../../cidr";
import { reservedRanges } from "../../../facts/ranges";
import type { PlacedRange, Wrong } from "./placed-ranges";

/** The one reserved range that no VNet of a cluster may have anywhere in it. */
export const documentationRange = cidr("192.0.2.0/24");

export function* overlapsReserved({ cidr }: PlacedRange): Generator<Wrong> {
  const reserved = reservedIn(cidr);
  if (reserved !== undefined) {
    yield {
      problem: `overlaps ${reserved}, which AKS reserves`,
      action: "use a range outside it",
    };
  }
}

/** The reserved ranges that `range` overlaps, as messages list them. */
export function reservedIn(range: Cidr): string | undefined {
  const overlapped = reservedRanges.filter(({ value }) => value.overlaps(range));
  return overlapped.length === 0 ? undefined : overlapped.map(({ value }) => value).join(" and ");
}
