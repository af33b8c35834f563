import { freeRange, subtractRanges } from "../address-ranges";
import { type AddressFamily, addressBits, type Cidr, cidr, compareCidrs } from "../cidr";
import { defaultRanges, forbiddenVnetRanges, reservedRanges } from "../facts/ranges";

/** What a range is for, in the words of ARM: a virtual network, a subnet, or a range of a cluster. */
export type RangeKind = "vnet" | "subnet" | "podCidr" | "serviceCidr";

/** Ranges that no suggestion and no plan overlaps: AKS keeps them from clusters, Azure from VNets. */
export const unusableRanges: readonly Cidr[] = [...reservedRanges, ...forbiddenVnetRanges].map(
  ({ value }) => value,
);

/** RFC 1918, without 10.0.0.0/8. */
const otherPrivate = ["192.168.0.0/16", "172.16.0.0/12"].map(cidr);
const private10 = cidr("10.0.0.0/8");
/** RFC 6598: supported for pods and services, not usual in VNets. */
const shared = cidr("100.64.0.0/10");
/** Around the ranges that dual-stack clusters have by default. */
const uniqueLocal48 = defaultRanges.podCidrIpv6.value.supernet(48);
const uniqueLocal32 = defaultRanges.podCidrIpv6.value.supernet(32);
// 10.224.0.0/12 begins where the VNets that AKS makes do, and holds neither of AKS's IPv4 defaults.
const vnetSpaces = {
  4: [cidr("10.224.0.0/12"), private10, ...otherPrivate.toReversed()],
  6: [uniqueLocal32],
};

/**
 * Where a range of each kind is looked for, first to last: the default of AKS, wider and wider around it,
 * then the other private ranges. Only RFC 1918, RFC 6598 for pods and services, and for IPv6 the /32 of the
 * documented defaults.
 */
export const conventionalSpaces: Readonly<
  Record<RangeKind, Readonly<Record<AddressFamily, readonly Cidr[]>>>
> = {
  vnet: vnetSpaces,
  subnet: vnetSpaces,
  podCidr: {
    4: [
      defaultRanges.podCidr.value,
      cidr("10.240.0.0/12"),
      cidr("10.128.0.0/9"),
      private10,
      ...otherPrivate,
      shared,
    ],
    6: [defaultRanges.podCidrIpv6.value, uniqueLocal48, uniqueLocal32],
  },
  serviceCidr: {
    4: [defaultRanges.serviceCidr.value, cidr("10.0.0.0/9"), private10, ...otherPrivate, shared],
    6: [defaultRanges.serviceCidrIpv6.value, uniqueLocal48, uniqueLocal32],
  },
};

/** What a suggested range must be. */
export interface RangeWish {
  /** What the range is for; decides where it is looked for first. */
  readonly kind: RangeKind;
  readonly prefixLength: number;
  /** Ranges that it must not overlap, in any order, overlapping or not. */
  readonly taken: Iterable<Cidr>;
  /** Where it must lie: these spaces, the first with room wins. Default: `conventionalSpaces` of the kind. */
  readonly within?: readonly Cidr[];
  /** Default: the family of `within`, else IPv6 for a prefix length above 32, else IPv4. */
  readonly family?: AddressFamily;
}

/** A free range, or why there is none. */
export type SuggestedRange =
  | { readonly ok: true; readonly cidr: Cidr }
  | { readonly ok: false; readonly reason: string };

/**
 * A free range of the wished size, for messages and defaults: the first space that has room, and in it the
 * smallest free block that holds the range, so the same wish always gets the same answer. Never overlaps
 * `taken` or `unusableRanges`. Never throws.
 *
 * `suggestRange({ kind: "podCidr", prefixLength: 16, taken: [] })` is 10.244.0.0/16.
 */
export function suggestRange(wish: RangeWish): SuggestedRange {
  const { kind, prefixLength } = wish;
  const family = wish.family ?? wish.within?.[0]?.family ?? (prefixLength > addressBits[4] ? 6 : 4);
  if (!isPrefixLength(prefixLength, family)) {
    const bits = addressBits[family];
    return {
      ok: false,
      reason: `/${prefixLength} is no IPv${family} prefix length (0 to ${bits})`,
    };
  }
  const spaces = (wish.within ?? conventionalSpaces[kind][family]).filter(
    (space) => space.family === family,
  );
  if (spaces.length === 0) {
    return {
      ok: false,
      reason: `there is no IPv${family} space to look for a /${prefixLength} in`,
    };
  }
  const taken = [...wish.taken, ...unusableRanges];
  for (const space of spaces) {
    const free = freeRange(prefixLength, [space], taken);
    if (free !== undefined) {
      return { ok: true, cidr: free };
    }
  }
  const largest = largestRange(subtractRanges(spaces, taken));
  const left =
    largest === undefined ? "nothing is free there" : `the largest free range there is ${largest}`;
  return { ok: false, reason: `no /${prefixLength} is free in ${spaces.join(", ")}; ${left}` };
}

/** Whether a number can stand behind the slash of a range of the family. */
export function isPrefixLength(value: unknown, family: AddressFamily): value is number {
  return (
    typeof value === "number" &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= addressBits[family]
  );
}

function largestRange(ranges: readonly Cidr[]): Cidr | undefined {
  return [...ranges].sort((a, b) => a.prefixLength - b.prefixLength || compareCidrs(a, b))[0];
}
