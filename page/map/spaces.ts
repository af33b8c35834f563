import {
  type AddressFamily,
  type AddressMap,
  addressBits,
  Cidr,
  cidr,
  parseCidr,
} from "@aks-networking/networking";

/** A part of the address space that has a place in the first ruler. Places in it are numbers from its start. */
export interface Space {
  readonly cidr: Cidr;
  readonly family: AddressFamily;
  readonly first: bigint;
  /** How many addresses it has. Places in it are exact to its 2⁵³rd part. */
  readonly size: number;
  /** Whether a range of the map lies in it. */
  readonly used: boolean;
}

/** A part of a space: what a ruler shows. */
export interface Window {
  readonly space: Space;
  /** From the start of the space. */
  readonly from: number;
  readonly size: number;
}

/** A part of a ruler, in pixels. */
export interface Segment extends Window {
  readonly x: number;
  readonly w: number;
}

const privateSpaces = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(cidr);
/** Where ranges lie in so many places, one ruler over all addresses says more. */
const extraSpacesAtMost = 4;
const everything = { 4: cidr("0.0.0.0/0"), 6: new Cidr(6, 0n, 0) };
/** Longer than these a space of its own isn't. */
const shortest = { 4: 8, 6: 32 };

/**
 * The spaces of the first ruler: the private ones of IPv4, used or not, and what else ranges lie in. Reserved ranges
 * get no space of their own.
 */
export function spacesOf(map: AddressMap, family: AddressFamily): readonly Space[] {
  const ranges = map.ranges
    .filter(({ kind }) => kind !== "reserved")
    .flatMap(({ cidr: text }) => cidrOf(text) ?? [])
    .filter((range) => range.family === family);
  const fixed = family === 4 ? privateSpaces : [];
  const extra: Cidr[] = [];
  for (const range of ranges) {
    // What covers a whole space is drawn over it.
    if (![...fixed, ...extra].some((space) => space.overlaps(range))) {
      extra.push(widest(range, fixed));
    }
  }
  const spaces =
    extra.length > extraSpacesAtMost ? [everything[family]] : [...fixed, ...extra.sort(byStart)];
  return spaces.map((space) => ({
    cidr: space,
    family,
    first: space.first,
    size: 2 ** (addressBits[family] - space.prefixLength),
    used: ranges.some((range) => range.overlaps(space)),
  }));
}

/** The widest space around a range that touches no other one. */
function widest(range: Cidr, others: readonly Cidr[]): Cidr {
  for (let length = Math.min(shortest[range.family], range.prefixLength); ; length++) {
    const space = range.supernet(length);
    if (length === range.prefixLength || !others.some((other) => other.overlaps(space))) {
      return space;
    }
  }
}

function byStart(a: Cidr, b: Cidr): number {
  return a.first < b.first ? -1 : 1;
}

const canonical = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/**
 * The range that a text of a map means; undefined for anything else. Maps have their ranges in canonical form, which is
 * read here without the checks that what people write needs: a map of 10,000 opens ten times as fast.
 */
export function cidrOf(text: string): Cidr | undefined {
  const match = canonical.exec(text);
  if (match !== null) {
    const [a = 0, b = 0, c = 0, d = 0, length = 0] = match.slice(1).map(Number);
    const first = ((a * 256 + b) * 256 + c) * 256 + d;
    if (Math.max(a, b, c, d) < 256 && length <= 32 && first % 2 ** (32 - length) === 0) {
      return new Cidr(4, BigInt(first), length);
    }
  }
  const parsed = parseCidr(text);
  return parsed.ok ? parsed.cidr : undefined;
}

/** The window that shows exactly `range`; undefined where no space holds its start. */
export function windowOf(range: Cidr, spaces: readonly Space[]): Window | undefined {
  const space =
    spaces.find((each) => each.cidr.contains(range)) ??
    spaces.find((each) => each.cidr.overlaps(range));
  if (space === undefined) {
    return undefined;
  }
  return space.cidr.contains(range)
    ? { space, from: offsetIn(space, range.first), size: sizeOf(range) }
    : { space, from: 0, size: space.size };
}

/** The smallest CIDR around a window, and with `most` none longer. */
export function snapped({ space, from, size }: Window, most: number): Cidr {
  const bits = addressBits[space.family];
  const wanted = Math.round(bits - Math.log2(size));
  const length = Math.max(space.cidr.prefixLength, Math.min(wanted, most, bits));
  const block = 1n << BigInt(bits - length);
  const middle = space.first + BigInt(Math.round(Math.max(from + size / 2, 0)));
  const last = space.first + BigInt(space.size) - 1n;
  const inside = middle > last ? last : middle;
  return new Cidr(space.family, inside - (inside % block), length);
}

export function offsetIn(space: Space, address: bigint): number {
  return Number(address - space.first);
}

export function sizeOf({ family, prefixLength }: Cidr): number {
  return 2 ** (addressBits[family] - prefixLength);
}

/** The address at a place of a space, kept inside it. */
export function addressAt(space: Space, offset: number): bigint {
  const inside = Math.min(Math.max(Math.floor(offset), 0), space.size - 1);
  return space.first + BigInt(inside);
}
