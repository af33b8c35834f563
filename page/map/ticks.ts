import { type AddressFamily, addressBits, IpAddress } from "@aks-networking/networking";
import { addressAt, type Space } from "./spaces";

export interface Tick {
  /** From the start of the space. */
  readonly at: number;
  readonly label: string;
}

/**
 * Ticks at borders of CIDRs, so far apart that their labels fit: every `pixels` at least. The first label is whole, the
 * others leave out what all addresses of the window have in common.
 */
export function ticksOf(
  space: Space,
  from: number,
  size: number,
  width: number,
  pixels: number,
): readonly Tick[] {
  const step = 2 ** Math.max(Math.ceil(Math.log2((size / Math.max(width, 1)) * pixels)), 0);
  const ticks: Tick[] = [];
  const shared = sharedParts(space, from, size);
  for (let at = Math.ceil(from / step) * step; at < from + size && ticks.length < 64; at += step) {
    ticks.push({ at, label: shortLabel(space.family, addressAt(space, at), shared) });
  }
  return ticks;
}

/** How many octets or groups all addresses of a window share. */
function sharedParts(space: Space, from: number, size: number): number {
  const [first, last] = [from, from + size - 1].map((at) =>
    parts(space.family, addressAt(space, at)),
  );
  let count = 0;
  while (count < (first?.length ?? 0) - 1 && first?.[count] === last?.[count]) {
    count++;
  }
  return count;
}

function parts(family: AddressFamily, value: bigint): readonly string[] {
  if (family === 4) {
    return `${new IpAddress(4, value)}`.split(".");
  }
  return Array.from({ length: 8 }, (_, index) =>
    ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
}

function shortLabel(family: AddressFamily, value: bigint, shared: number): string {
  const all = parts(family, value);
  if (family === 4) {
    const keep = Math.min(shared, 2);
    return keep === 0 ? all.join(".") : `.${all.slice(keep).join(".")}`;
  }
  const rest = all.slice(shared);
  while (rest.length > 1 && rest.at(-1) === "0") {
    rest.pop();
  }
  return `:${rest.join(":")}${shared + rest.length < 8 ? "::" : ""}`;
}

/** "1 px is a /24", "1 px is 4 addresses": what a pixel of a ruler stands for, to the nearest power of two. */
export function scaleText(family: AddressFamily, size: number, width: number): string {
  const bits = Math.round(Math.log2(size / Math.max(width, 1)));
  if (bits >= 4) {
    return `1 px ≈ a /${addressBits[family] - bits}`;
  }
  return bits > 0 ? `1 px ≈ ${2 ** bits} addresses` : `${2 ** -bits} px ≈ 1 address`;
}
