import { addressBits, type Cidr } from "@aks-networking/networking";
import { windowsAround } from "../map/default-view";
import type { MapIndex } from "../map/range-index";
import { cidrOf, offsetIn, sizeOf, snapped, type Window, windowOf } from "../map/spaces";

export type Windows = readonly [Window, Window];

/** A range that takes less of the last ruler than this is worth going to. */
const seenFrom = 1 / 128;

/** The windows that show `range` well: those of now if they do, else its VNet, else what is around it. */
export function windowsFor(index: MapIndex, range: Cidr, now: Windows, vnet?: Cidr): Windows {
  const [, last] = now;
  if (last.space.cidr.contains(range)) {
    const start = offsetIn(last.space, range.first);
    const isInside = start >= last.from && start + sizeOf(range) <= last.from + last.size;
    if (isInside && sizeOf(range) / last.size >= seenFrom) {
      return now;
    }
  }
  const home = index.spaces.find(({ cidr }) => cidr.overlaps(range));
  const shortest = home?.cidr.prefixLength ?? 0;
  const isClose = vnet?.contains(range) && vnet.prefixLength >= range.prefixLength - 8;
  const focus =
    vnet && isClose
      ? vnet
      : range.supernet(Math.min(Math.max(range.prefixLength - 3, shortest), range.prefixLength));
  return windowsAround(index, focus);
}

/** The VNet around a range of the map. */
export function vnetOf(index: MapIndex, id: number): Cidr | undefined {
  const range = index.map.ranges[id];
  if (range?.kind === "vnet") {
    return index.cidrs[id];
  }
  return range?.parent === undefined ? undefined : index.cidrs[range.parent];
}

/** One of the windows twice or half as large, or moved, with `at` kept where it is; the other one follows. */
export function changed(windows: Windows, which: 0 | 1, size: number, from: number): Windows {
  const [wide, last] = windows;
  const { space } = windows[which];
  const bits = addressBits[space.family];
  const least = 2 ** Math.max(bits - (space.family === 4 ? 29 : 68), 0);
  const kept = Math.min(Math.max(size, least), space.size);
  const start = Math.min(Math.max(from, 0), space.size - kept);
  const moved = { space, from: start, size: kept };
  if (which === 1) {
    return [enclosing(moved, wide), moved];
  }
  return [moved, inside(moved, last)];
}

/** `wide`, if it holds `last`; else one of its size, or larger, that does. */
function enclosing(last: Window, wide: Window): Window {
  const { space } = last;
  const size = Math.min(
    Math.max(wide.space === space ? wide.size : last.size * 16, last.size * 2),
    space.size,
  );
  const isInside =
    wide.space === space &&
    last.from >= wide.from &&
    last.from + last.size <= wide.from + wide.size;
  if (isInside && wide.size >= last.size * 2) {
    return wide;
  }
  const from = Math.min(Math.max(last.from + last.size / 2 - size / 2, 0), space.size - size);
  return { space, from, size };
}

function inside(wide: Window, last: Window): Window {
  const size = Math.min(last.size, wide.size / 2);
  const isInside =
    last.space === wide.space &&
    last.from >= wide.from &&
    last.from + last.size <= wide.from + wide.size;
  if (isInside && size === last.size) {
    return last;
  }
  const middle = last.space === wide.space ? last.from + last.size / 2 : wide.from + wide.size / 2;
  const from = Math.min(Math.max(middle - size / 2, wide.from), wide.from + wide.size - size);
  return { space: wide.space, from, size };
}

/** Both windows at the nearest borders of CIDRs. */
export function settle(index: MapIndex, windows: Windows): Windows {
  const [wide, last] = windows.map((window) => snapped(window, addressBits[window.space.family]));
  const fixed = [wide, last].map((cidr) => cidr && windowOf(cidr, index.spaces));
  const [a, b] = fixed;
  if (!a || !b || !wide || !last) {
    return windows;
  }
  return wide.contains(last) ? [a, b] : [enclosingCidr(index, last, wide.prefixLength) ?? a, b];
}

function enclosingCidr(index: MapIndex, last: Cidr, length: number): Window | undefined {
  return windowOf(last.supernet(Math.min(length, last.prefixLength)), index.spaces);
}

/** The windows as a link has them, and back. */
export function windowTexts([wide, last]: Windows): readonly [string, string] {
  return [`${snapped(wide, 128)}`, `${snapped(last, 128)}`];
}

export function readWindows(
  index: MapIndex,
  texts: readonly [string, string] | undefined,
): Windows | undefined {
  const [wide, last] = (texts ?? []).map((text) => cidrOf(text));
  if (!wide || !last || !wide.contains(last) || wide.family !== index.family) {
    return undefined;
  }
  const [a, b] = [windowOf(wide, index.spaces), windowOf(last, index.spaces)];
  return a && b && a.space === b.space ? [a, b] : undefined;
}
