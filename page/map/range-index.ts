import {
  type AddressFamily,
  type AddressMap,
  type Cidr,
  type MapLane,
  type MapProblem,
  type MapRange,
  mapLanes,
} from "@aks-networking/networking";
import { cidrOf, offsetIn, type Space, sizeOf, spacesOf } from "./spaces";

/** A range in one space. */
export interface Placed {
  readonly range: MapRange;
  readonly start: number;
  readonly end: number;
  /** Where the room ends that it can grow to, and where that starts. */
  readonly room?: { readonly start: number; readonly end: number };
}

/** Free addresses of a VNet in one space. */
export interface PlacedGap {
  readonly free: number;
  readonly start: number;
  readonly end: number;
}

/** One place of a problem in one space. */
export interface PlacedProblem {
  readonly problem: MapProblem;
  readonly start: number;
  readonly end: number;
  readonly lanes: readonly MapLane[];
  readonly ranges: readonly number[];
}

/** Ranges of one lane and kind, sorted by start, with the furthest end so far: both can be searched by halving. */
interface Sorted<T extends { start: number; end: number }> {
  readonly items: readonly T[];
  readonly reach: Float64Array;
}

/** The map of one address family, sorted so that a ruler finds what it shows without looking at the rest. */
export interface MapIndex {
  readonly map: AddressMap;
  readonly family: AddressFamily;
  readonly spaces: readonly Space[];
  readonly cidrs: readonly (Cidr | undefined)[];
  readonly bySpace: ReadonlyMap<Space, SpaceIndex>;
  /** The problems that have a place in this family. */
  readonly placed: readonly PlacedIn[];
}

export interface PlacedIn extends PlacedProblem {
  readonly space: Space;
}

export interface SpaceIndex {
  readonly lanes: ReadonlyMap<MapLane, readonly Sorted<Placed>[]>;
  readonly gaps: Sorted<PlacedGap>;
  readonly problems: readonly PlacedProblem[];
}

export function indexOf(map: AddressMap, family: AddressFamily): MapIndex {
  const spaces = spacesOf(map, family);
  const cidrs = map.ranges.map(({ cidr }) => cidrOf(cidr));
  const bySpace = new Map(spaces.map((space) => [space, indexSpace(map, cidrs, space)]));
  const placed = [...bySpace].flatMap(([space, { problems }]) =>
    problems.map((problem) => ({ ...problem, space })),
  );
  return { map, family, spaces, cidrs, bySpace, placed };
}

/** Kinds in the order in which they are drawn: what lies inside comes later. */
const kindOrder = [
  "taken",
  "vnet",
  "released",
  "reserved",
  "subnet",
  "pods",
  "services",
  "nodes",
  "apiServer",
];

function indexSpace(
  map: AddressMap,
  cidrs: readonly (Cidr | undefined)[],
  space: Space,
): SpaceIndex {
  const groups = new Map<string, Placed[]>();
  for (const range of map.ranges) {
    const cidr = cidrs[range.id];
    if (cidr?.overlaps(space.cidr)) {
      const key = `${range.lane} ${range.kind}`;
      const list = groups.get(key) ?? [];
      groups.set(key, list);
      list.push(placedIn(space, range, cidr));
    }
  }
  const lanes = new Map(
    mapLanes.map((lane) => [
      lane,
      kindOrder.flatMap((kind) => {
        const items = groups.get(`${lane} ${kind}`);
        return items === undefined ? [] : sorted(items);
      }),
    ]),
  );
  return {
    lanes,
    gaps: sorted(gapsIn(map, space)),
    problems: problemsIn(map, space),
  };
}

function placedIn(space: Space, range: MapRange, cidr: Cidr): Placed {
  const start = offsetIn(space, cidr.first);
  const room = range.room === undefined ? undefined : cidrOf(range.room);
  return {
    range,
    start,
    end: start + sizeOf(cidr),
    ...(room && {
      room: {
        start: offsetIn(space, room.first),
        end: offsetIn(space, room.first) + sizeOf(room),
      },
    }),
  };
}

function gapsIn(map: AddressMap, space: Space): PlacedGap[] {
  return map.free.flatMap(({ blocks }, free) => {
    const first = cidrOf(blocks[0] ?? "");
    const last = cidrOf(blocks.at(-1) ?? "");
    if (first === undefined || last === undefined || !first.overlaps(space.cidr)) {
      return [];
    }
    const end = offsetIn(space, last.first) + sizeOf(last);
    return { free, start: offsetIn(space, first.first), end };
  });
}

function problemsIn(map: AddressMap, space: Space): PlacedProblem[] {
  return map.problems.flatMap((problem) =>
    problem.places.flatMap(({ cidr: text, ranges }) => {
      const cidr = cidrOf(text);
      if (!cidr?.overlaps(space.cidr)) {
        return [];
      }
      const start = offsetIn(space, cidr.first);
      const lanes = new Set(ranges.flatMap((id) => map.ranges[id]?.lane ?? []));
      return {
        problem,
        start,
        end: start + sizeOf(cidr),
        lanes: mapLanes.filter((lane) => lanes.has(lane)),
        ranges,
      };
    }),
  );
}

function sorted<T extends { start: number; end: number }>(items: readonly T[]): Sorted<T> {
  const inOrder = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
  const reach = new Float64Array(inOrder.length);
  let furthest = Number.NEGATIVE_INFINITY;
  for (const [index, { end }] of inOrder.entries()) {
    furthest = Math.max(furthest, end);
    reach[index] = furthest;
  }
  return { items: inOrder, reach };
}

/**
 * Visits what lies between `from` and `to`. Of items that are narrower than `column`, which is what a pixel shows, one
 * for each column is visited, as thin: the others would be painted over it.
 */
export function visit<T extends { start: number; end: number }>(
  { items, reach }: Sorted<T>,
  from: number,
  to: number,
  column: number,
  visitor: (item: T, isThin: boolean) => void,
): void {
  let painted = Number.NEGATIVE_INFINITY;
  for (let index = firstAbove(reach, from); index < items.length; index++) {
    const item = items[index];
    if (item === undefined || item.start >= to) {
      return;
    }
    if (item.end <= from) {
      continue;
    }
    const isThin = item.end - item.start < column;
    if (isThin) {
      const at = Math.floor((item.start - from) / column);
      if (at === painted) {
        continue;
      }
      painted = at;
    }
    visitor(item, isThin);
  }
}

/** The first index whose reach is above `value`. */
function firstAbove(reach: Float64Array, value: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reach[middle] ?? 0) > value) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
