import { freeRange, subtractRanges } from "../address-ranges";
import { type AddressFamily, addressBits, type Cidr, cidr } from "../cidr";
import { type Facts, factsOf } from "../facts/editions";
import { managedNetwork } from "../facts/ranges";

export const rangeKinds = ["vnet", "subnet", "podCidr", "serviceCidr"] as const;

/** What a range is for, in the words of ARM: a virtual network, a subnet, or a range of a cluster. */
export type RangeKind = (typeof rangeKinds)[number];

/** Ranges that no suggestion and no plan overlaps: AKS keeps them from clusters, Azure from VNets. */
export function unusableRanges({ reservedRanges, forbiddenVnetRanges }: Facts): readonly Cidr[] {
  return [...reservedRanges, ...forbiddenVnetRanges].map(({ value }) => value);
}

/** RFC 1918, without 10.0.0.0/8. */
const otherPrivate = ["192.168.0.0/16", "172.16.0.0/12"].map(cidr);
const private10 = cidr("10.0.0.0/8");
/** RFC 6598: supported for pods and services, not usual in VNets. */
const shared = cidr("100.64.0.0/10");
// The range of the VNets that AKS makes holds neither of AKS's IPv4 defaults.
const vnetSpaces = [managedNetwork.addressSpace.value, private10, ...otherPrivate.toReversed()];

const podSpaces = [cidr("10.240.0.0/12"), cidr("10.128.0.0/9"), private10, ...otherPrivate, shared];
const serviceSpaces = [cidr("10.0.0.0/9"), private10, ...otherPrivate, shared];

/** Where ranges of a kind are looked for, by address family. */
export type Spaces = Readonly<Record<RangeKind, Readonly<Record<AddressFamily, readonly Cidr[]>>>>;

/**
 * Where a range of each kind is looked for, first to last: the default of AKS, wider and wider around it,
 * then the other private ranges. Only RFC 1918, RFC 6598 for pods and services, and for IPv6 the /32 of the
 * documented defaults.
 */
export function conventionalSpaces({ defaultRanges }: Facts): Spaces {
  const { podCidr, podCidrIpv6, serviceCidr, serviceCidrIpv6 } = defaultRanges;
  const around = [podCidrIpv6.value.supernet(48), podCidrIpv6.value.supernet(32)] as const;
  const vnet = { 4: vnetSpaces, 6: around.slice(1) };
  return {
    vnet,
    subnet: vnet,
    podCidr: {
      4: [podCidr.value, ...podSpaces],
      6: [podCidrIpv6.value, ...around],
    },
    serviceCidr: {
      4: [serviceCidr.value, ...serviceSpaces],
      6: [serviceCidrIpv6.value, ...around],
    },
  };
}

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
 * `taken` or `unusableRanges`. By the facts of today where none are given. Never throws.
 *
 * `suggestRange({ kind: "podCidr", prefixLength: 16, taken: [] })` is 10.244.0.0/16.
 */
export function suggestRange(wish: RangeWish, facts: Facts = factsOf()): SuggestedRange {
  const { kind, prefixLength } = wish;
  const refused = (reason: string) => ({ ok: false, reason }) as const;
  const family = wish.family ?? wish.within?.[0]?.family ?? (prefixLength > addressBits[4] ? 6 : 4);
  if (!isPrefixLength(prefixLength, family)) {
    return refused(
      `/${prefixLength} is no IPv${family} prefix length (0 to ${addressBits[family]})`,
    );
  }
  const spaces = (wish.within ?? conventionalSpaces(facts)[kind][family]).filter(
    (space) => space.family === family,
  );
  if (spaces.length === 0) {
    return refused(`there is no IPv${family} space to look for a /${prefixLength} in`);
  }
  const taken = [...wish.taken, ...unusableRanges(facts)];
  for (const space of spaces) {
    const free = freeRange(prefixLength, [space], taken);
    if (free !== undefined) {
      return { ok: true, cidr: free };
    }
  }
  const [largest] = subtractRanges(spaces, taken).sort((a, b) => a.prefixLength - b.prefixLength);
  const left =
    largest === undefined ? "nothing is free there" : `the largest free range there is ${largest}`;
  return refused(`no /${prefixLength} is free in ${spaces.join(", ")}; ${left}`);
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
