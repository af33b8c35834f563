import IPCIDR from "ip-cidr";
import { onceForText } from "./once";

/** 4 for IPv4, 6 for IPv6. */
export type AddressFamily = 4 | 6;

/** How many bits an address has: the longest prefix length of its family. */
export const addressBits: Readonly<Record<AddressFamily, number>> = { 4: 32, 6: 128 };

/** A text that was read as a range, or the reason why it can't be. */
export type ParsedCidr =
  | { readonly ok: true; readonly cidr: Cidr; readonly hostBits: boolean }
  | { readonly ok: false; readonly problem: string };

/** A text that was read as a single address, or the reason why it can't be. */
export type ParsedAddress =
  | { readonly ok: true; readonly address: IpAddress }
  | { readonly ok: false; readonly problem: string };

/** One IPv4 or IPv6 address. */
export class IpAddress {
  readonly family: AddressFamily;
  /** The address as a number: 10.0.0.1 is 167772161n. */
  readonly value: bigint;

  constructor(family: AddressFamily, value: bigint) {
    if (value < 0n || value >= 1n << BigInt(addressBits[family])) {
      throw new RangeError(`${value} is not an IPv${family} address`);
    }
    this.family = family;
    this.value = value;
  }

  equals(other: IpAddress): boolean {
    return this.family === other.family && this.value === other.value;
  }

  /** The canonical text: dotted quad, or RFC 5952 for IPv6. */
  toString(): string {
    return this.family === 4 ? formatIpv4(this.value) : formatIpv6(this.value);
  }
}

/**
 * An IPv4 or IPv6 address range in CIDR notation, as a value: two ranges with the same text are equal.
 * A `Cidr` is always canonical: its host bits are zero.
 */
export class Cidr {
  readonly family: AddressFamily;
  /** The number behind the slash, 0 to 32 or 0 to 128. */
  readonly prefixLength: number;
  /** The lowest address, as a number. */
  readonly first: bigint;
  /** The highest address, as a number. */
  readonly last: bigint;

  constructor(family: AddressFamily, first: bigint, prefixLength: number) {
    const bits = addressBits[family];
    if (!Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > bits) {
      throw new RangeError(`/${prefixLength} is not an IPv${family} prefix length (0 to ${bits})`);
    }
    const count = 1n << BigInt(bits - prefixLength);
    if (first < 0n || first >= 1n << BigInt(bits) || first % count !== 0n) {
      throw new RangeError(`${first} does not start an IPv${family} /${prefixLength}`);
    }
    this.family = family;
    this.prefixLength = prefixLength;
    this.first = first;
    this.last = first + count - 1n;
  }

  /** How many addresses the range has, Azure's reserved ones included. */
  get addressCount(): bigint {
    return this.last - this.first + 1n;
  }

  get firstAddress(): IpAddress {
    return new IpAddress(this.family, this.first);
  }

  get lastAddress(): IpAddress {
    return new IpAddress(this.family, this.last);
  }

  /**
   * The address `offset` places above the first one: `cidr("10.0.0.0/16").address(10)` is 10.0.0.10.
   * @throws RangeError when the range ends before it.
   */
  address(offset: number | bigint): IpAddress {
    const value = this.first + BigInt(offset);
    if (value < this.first || value > this.last) {
      throw new RangeError(`${this} has no address number ${offset}`);
    }
    return new IpAddress(this.family, value);
  }

  /** Whether every address of `other` is in this range. */
  contains(other: Cidr | IpAddress): boolean {
    const first = other instanceof Cidr ? other.first : other.value;
    const last = other instanceof Cidr ? other.last : other.value;
    return this.family === other.family && this.first <= first && last <= this.last;
  }

  /** Whether the two ranges share an address. Ranges of different families never do. */
  overlaps(other: Cidr): boolean {
    return this.family === other.family && this.first <= other.last && other.first <= this.last;
  }

  /** Whether one range starts where the other ends. */
  isAdjacentTo(other: Cidr): boolean {
    return (
      this.family === other.family &&
      (this.last + 1n === other.first || other.last + 1n === this.first)
    );
  }

  equals(other: Cidr): boolean {
    return (
      this.family === other.family &&
      this.first === other.first &&
      this.prefixLength === other.prefixLength
    );
  }

  /**
   * The range of `prefixLength` that contains this one; itself for its own prefix length.
   * @throws RangeError for a longer prefix length.
   */
  supernet(prefixLength: number): Cidr {
    if (prefixLength > this.prefixLength) {
      throw new RangeError(`${this} is not inside a single /${prefixLength}`);
    }
    const count = 1n << BigInt(addressBits[this.family] - prefixLength);
    return new Cidr(this.family, this.first - (this.first % count), prefixLength);
  }

  /** The two halves, or nothing for a single address. */
  halves(): readonly [Cidr, Cidr] | undefined {
    if (this.prefixLength === addressBits[this.family]) {
      return undefined;
    }
    const prefixLength = this.prefixLength + 1;
    const lower = new Cidr(this.family, this.first, prefixLength);
    return [lower, new Cidr(this.family, lower.last + 1n, prefixLength)];
  }

  /**
   * All ranges of `prefixLength` inside this one, in order, one at a time: a /8 holds 65,536 /24s.
   * @throws RangeError, when the first is asked for, if none fits or the family has no such prefix length.
   */
  *subnets(prefixLength: number): Generator<Cidr> {
    if (prefixLength < this.prefixLength) {
      throw new RangeError(`a /${prefixLength} does not fit in ${this}`);
    }
    const count = 1n << BigInt(addressBits[this.family] - prefixLength);
    for (let first = this.first; first <= this.last; first += count) {
      yield new Cidr(this.family, first, prefixLength);
    }
  }

  /** The canonical text, which `cidr()` reads back. */
  toString(): string {
    return `${this.firstAddress}/${this.prefixLength}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

// What ip-cidr lets through and we don't: white space, signs, leading zeros, missing octets, zone ids,
// IPv4-mapped IPv6 (which it turns into IPv4), a bare address.
const ipv4Text = /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/;
const ipv6Text = /^[0-9a-fA-F:]{2,39}$/;
const prefixText = /^(?:0|[1-9]\d{0,2})$/;

/** The range of a text that is written in the form that Azure accepts in every field: without host bits; else undefined. */
export function canonicalCidr(text: string | undefined): Cidr | undefined {
  const parsed = parseCidr(text);
  return parsed.ok && !parsed.hostBits ? parsed.cidr : undefined;
}

/**
 * Reads a range as a user wrote it. Host bits are dropped and reported in `hostBits`, since Azure accepts
 * them in some fields; see `cidr()` for values that must be canonical. Never throws.
 */
export function parseCidr(text: unknown): ParsedCidr {
  return typeof text === "string" ? textToCidr(text) : readCidr(text);
}

const textToCidr = onceForText(readCidr);

function readCidr(text: unknown): ParsedCidr {
  const refused = (about: string) =>
    ({ ok: false, problem: `${describe(text)} ${about}` }) as const;
  const noRange = "is not a range in CIDR notation such as 10.0.0.0/16";
  if (typeof text !== "string") {
    return refused(noRange);
  }
  const host = text.replace(/\/.*/s, "");
  const address = readAddress(host);
  if (address === undefined) {
    return refused(noRange);
  }
  const { family, value } = address;
  const bits = addressBits[family];
  if (host === text) {
    return refused(`has no prefix length such as ${host}/${bits}`);
  }
  const length = text.slice(host.length + 1);
  if (!prefixText.test(length) || Number(length) > bits) {
    return refused(
      `has no IPv${family} prefix length: write a number from 0 to ${bits} after the slash`,
    );
  }
  const hostLength = BigInt(bits - Number(length));
  const cidr = new Cidr(family, (value >> hostLength) << hostLength, Number(length));
  return { ok: true, cidr, hostBits: value !== cidr.first };
}

/** Reads a single address. Never throws. */
export function parseAddress(text: unknown): ParsedAddress {
  return typeof text === "string" ? textToAddress(text) : noAddress(text);
}

const textToAddress = onceForText((text): ParsedAddress => {
  const address = readAddress(text);
  return address === undefined ? noAddress(text) : { ok: true, address };
});

function noAddress(text: unknown): ParsedAddress {
  return { ok: false, problem: `${describe(text)} is not an IP address such as 10.0.0.10` };
}

/**
 * Reads a range that must be canonical, as everything that is given to us must be: args, configuration, plans.
 * @throws RangeError with the canonical form when host bits are set, or with what is wrong.
 */
export function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) {
    throw new RangeError(parsed.problem);
  }
  if (parsed.hostBits) {
    throw new RangeError(hostBitsProblem(text, parsed.cidr));
  }
  return parsed.cidr;
}

/** The one sentence for host bits. */
export function hostBitsProblem(text: string, canonical: Cidr): string {
  return `${describe(text)} has host bits set: the range that starts there is ${canonical}`;
}

/** Orders ranges by family, first address, then the larger first. */
export function compareCidrs(a: Cidr, b: Cidr): number {
  if (a.family !== b.family) {
    return a.family - b.family;
  }
  if (a.first !== b.first) {
    return a.first < b.first ? -1 : 1;
  }
  return a.prefixLength - b.prefixLength;
}

/** The longest prefix length whose range has at least `addressCount` addresses; undefined when none has. */
export function prefixLengthFor(
  addressCount: number | bigint,
  family: AddressFamily = 4,
): number | undefined {
  const wanted = BigInt(addressCount);
  for (let prefixLength = addressBits[family]; prefixLength >= 0; prefixLength--) {
    if (1n << BigInt(addressBits[family] - prefixLength) >= wanted) {
      return prefixLength;
    }
  }
  return undefined;
}

// What JSON.stringify leaves in a string and a terminal would act on: C1 controls, line ends, changes of direction.
const unprintable = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** A foreign value in a message: quoted, one line, cut at 60 characters, never thrown over. */
export function describe(value: unknown): string {
  if (typeof value === "string") {
    const text = JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
    return text.replace(
      unprintable,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  }
  if (value === null || ["undefined", "number", "boolean", "bigint"].includes(typeof value)) {
    return String(value);
  }
  return Array.isArray(value) ? "a list" : `a value of type ${typeof value}`;
}

function readAddress(host: string): IpAddress | undefined {
  const family = ipv4Text.test(host) ? 4 : ipv6Text.test(host) ? 6 : undefined;
  if (family === undefined) {
    return undefined;
  }
  try {
    // Its parts, and not its number: ip-cidr makes that by way of a text, which costs more than most checks.
    const { parsedAddress } = IPCIDR.createAddress(host);
    const bytes =
      family === 4
        ? parsedAddress.map((part) => Number(part).toString(16).padStart(2, "0"))
        : parsedAddress.map((part) => part.padStart(4, "0"));
    return new IpAddress(family, BigInt(`0x${bytes.join("")}`));
  } catch {
    return undefined;
  }
}

function formatIpv4(value: bigint): string {
  const n = Number(value);
  return [n / 2 ** 24, n / 2 ** 16, n / 2 ** 8, n].map((part) => Math.floor(part) % 256).join(".");
}

function formatIpv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => (value >> BigInt(112 - 16 * i)) & 0xffffn);
  // RFC 5952 §4.2: `::` replaces the longest run of two or more zero groups, the first of equals.
  let runStart = -1;
  let runLength = 1;
  for (const start of groups.keys()) {
    let end = start;
    while (groups[end] === 0n) {
      end++;
    }
    if (end - start > runLength) {
      runStart = start;
      runLength = end - start;
    }
  }
  const hex = (part: readonly bigint[]) => part.map((group) => group.toString(16)).join(":");
  return runStart < 0
    ? hex(groups)
    : `${hex(groups.slice(0, runStart))}::${hex(groups.slice(runStart + runLength))}`;
}
