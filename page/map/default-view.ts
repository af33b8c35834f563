import { type AddressFamily, addressBits, Cidr } from "@aks-networking/networking";
import type { MapIndex } from "./range-index";
import type { MapView } from "./rulers";
import { type Window, windowOf } from "./spaces";

/** How much longer the prefix of the last window is than that of the one above, at least. */
const magnified: Readonly<Record<AddressFamily, number>> = { 4: 4, 6: 8 };

/** What the map shows at first: the VNet with the gravest problem, or else the first with nodes, and its neighbours. */
export function defaultView(index: MapIndex): MapView {
  const { map, cidrs, family } = index;
  const ofFamily = map.ranges.filter(({ id }) => cidrs[id]?.family === family);
  const vnets = ofFamily.filter(({ kind }) => kind === "vnet");
  const withNodes = new Set(
    ofFamily.flatMap(({ kind, parent }) => (kind === "nodes" ? parent : [])),
  );
  const candidates = [...vnets].sort(
    (a, b) =>
      Number(withNodes.has(b.id)) - Number(withNodes.has(a.id)) ||
      childrenOf(b.id) - childrenOf(a.id),
  );
  function childrenOf(id: number): number {
    return ofFamily.filter(({ parent }) => parent === id).length;
  }
  const first = candidates[0] ?? ofFamily.find(({ kind }) => kind !== "reserved");
  const focus = (first && cidrs[first.id]) ?? index.spaces[0]?.cidr ?? new Cidr(family, 0n, 0);
  return {
    windows: windowsAround(
      index,
      focus,
      vnets.flatMap(({ id }) => cidrs[id] ?? []),
    ),
  };
}

/** Windows with `focus` in the last one, and around it as much as shows the others, if that isn't too much. */
export function windowsAround(
  index: MapIndex,
  focus: Cidr,
  others: readonly Cidr[] = [],
): readonly [Window, Window] {
  const { spaces, family } = index;
  const space = spaces.find(({ cidr }) => cidr.overlaps(focus)) ?? spaces[0];
  const home = space?.cidr ?? new Cidr(family, 0n, 0);
  const inside = home.contains(focus) ? focus : home;
  // A single address magnified to the whole width says nothing.
  const last =
    inside.prefixLength > addressBits[family] - 4
      ? inside.supernet(addressBits[family] - 4)
      : inside;
  const near = last.supernet(Math.max(last.prefixLength - magnified[family], home.prefixLength));
  let wide = near;
  for (let length = near.prefixLength; length >= home.prefixLength + 4; length--) {
    const candidate = last.supernet(length);
    if (
      others.some(
        (other) => home.contains(other) && !wide.contains(other) && candidate.contains(other),
      )
    ) {
      wide = candidate;
    }
  }
  const fallback: Window = {
    space: space ?? { cidr: home, family, first: home.first, size: 2 ** 32, used: false },
    from: 0,
    size: space?.size ?? 2 ** 32,
  };
  return [windowOf(wide, spaces) ?? fallback, windowOf(last, spaces) ?? fallback];
}
