import { IpAddress, type MapLane, mapLanes } from "@aks-networking/networking";
import { badges } from "./badges";
import { drawLane } from "./lanes";
import { frameOf, lens } from "./lens";
import { drawProblems } from "./problem-marks";
import type { MapIndex } from "./range-index";
import { fitted, type Hit, type Item, type Measure, type RulerBox, type Scene } from "./scene";
import { addressAt, type Segment, type Space, snapped, type Window } from "./spaces";
import { scaleText, ticksOf } from "./ticks";

/** What the rulers show. */
export interface MapView {
  /** The windows of the second and the third ruler; each lies in the one before. */
  readonly windows: readonly [Window, Window];
  /** The range that is selected. */
  readonly selected?: number | undefined;
}

/** What gives a picture its height. A picture that moves keeps the shape that it will have in the end. */
export interface MapShape {
  readonly rulers: readonly {
    readonly lanes: readonly MapLane[];
    /** Rows of labels below the VNets. */
    readonly callouts: number;
  }[];
}

const laneNames: Readonly<Record<MapLane, string>> = {
  taken: "Taken elsewhere",
  vnets: "VNets, subnets",
  pods: "Pods",
  services: "Services",
};

const heights: readonly Readonly<Record<MapLane, number>>[] = [
  { taken: 12, vnets: 12, pods: 12, services: 12 },
  { taken: 18, vnets: 38, pods: 20, services: 20 },
  { taken: 20, vnets: 104, pods: 38, services: 26 },
];
const laneGaps = [3, 6, 8];
const callout = 16;
const badgeRow = 20;
const emptyBadgeRow = 14;
const tickRow = 18;
const lensHeight = 22;
const gutterWidth = 134;
/** Below this there is no room for a column beside the rulers. */
const narrow = 640;
/** Above each lane of a narrow picture, its name. */
const laneTitle = 14;

/** The picture of three rulers, each a magnified part of the one above. */
export function layoutMap(
  index: MapIndex,
  view: MapView,
  width: number,
  measure: Measure,
  shape: MapShape = shapeOf(index, view, width, measure),
): Scene & { readonly shape: MapShape } {
  const isNarrow = width < narrow;
  const gutter = isNarrow ? 0 : gutterWidth;
  const items: Item[] = [];
  const hits: Hit[] = [];
  const rulers: RulerBox[] = [];
  const levels = [
    spaceSegments(index, gutter, width - gutter),
    ...view.windows.map((window) => [{ ...window, x: gutter, w: width - gutter }]),
  ];
  let y = 0;
  let before: { segments: readonly Segment[]; top: number; bottom: number } | undefined;
  for (const [level, segments] of levels.entries()) {
    const at = shape.rulers[level] ?? { lanes: [], callouts: 0 };
    const [only] = segments;
    if (before && only) {
      items.push(...lens(before, only, y, y + lensHeight));
      y += lensHeight;
    }
    const title = level === 0 || only === undefined ? "All ranges" : `${windowCidr(only)}`;
    const scale = only
      ? scaleText(
          index.family,
          level === 0 ? largest(segments).size : only.size,
          level === 0 ? largest(segments).w : only.w,
        )
      : "";
    if (isNarrow) {
      items.push(
        text(0, y + 13, title, "bold", "ink"),
        text(width, y + 13, scale, "small", "muted", "end"),
      );
      y += 18;
    } else {
      items.push(
        text(
          gutter - 14,
          y + 13,
          fitted(title, "bold", gutter - 14, measure),
          "bold",
          "ink",
          "end",
        ),
      );
      items.push(text(gutter - 14, y + 28, scale, "small", "muted", "end"));
    }
    const top = y + tickRow;
    const lanesTop = top + (index.placed.length > 0 ? badgeRow : emptyBadgeRow);
    const lanes = placeLanes(at, level, lanesTop, isNarrow);
    const bottom = lanes.bottom;
    for (const segment of segments) {
      items.push(
        { type: "rect", x: segment.x, y: top, w: segment.w, h: bottom - top, fill: "bg" },
        ...grid(segment, y, top, bottom, measure, level === 0),
        {
          type: "rect",
          x: segment.x + 0.5,
          y: top + 0.5,
          w: segment.w - 1,
          h: bottom - top - 1,
          stroke: "line",
        },
      );
    }
    if (!isNarrow) {
      for (const [lane, { y: at, h }] of lanes.places) {
        const middle = at + Math.min(h, 24) / 2 + 4;
        items.push(text(gutter - 14, middle, laneNames[lane], "small", "muted", "end"));
      }
    }
    const next = level < 2 ? view.windows[level] : undefined;
    const frame = next && frameOf(segments, next);
    if (frame) {
      items.push({ type: "rect", x: frame.x, y: top, w: frame.w, h: bottom - top, fill: "lens" });
    }
    const above: Item[] = [];
    for (const segment of segments) {
      for (const [lane, place] of lanes.places) {
        const sketch = drawLane(
          index,
          segment,
          lane,
          { ...place, level, callouts: at.callouts },
          view.selected,
          measure,
        );
        items.push(...sketch.items);
        above.push(...sketch.above);
        hits.push(...sketch.hits.map((hit) => ({ ...hit, ruler: level })));
      }
    }
    const marks = drawProblems(index, segments, lanes.places, top + 2, items);
    items.push(...above);
    if (frame) {
      items.push({
        type: "rect",
        x: frame.x,
        y: top,
        w: frame.w,
        h: bottom - top,
        stroke: "accent",
        width: 1.5,
      });
    }
    if (isNarrow) {
      // The names of the lanes lie over all that crosses the lanes.
      for (const [lane, { y: at }] of lanes.places) {
        const w = measure(laneNames[lane], "small") + 6;
        items.push({ type: "rect", x: 3, y: at - laneTitle + 1, w, h: laneTitle - 2, fill: "bg" });
        items.push(text(6, at - 3, laneNames[lane], "small", "muted"));
      }
    }
    const row = badges(marks, { x: gutter, y: top + 2, w: width - gutter, ruler: level }, measure);
    items.push(...row.items);
    hits.push(...row.hits);
    rulers.push({
      x: gutter,
      y: top,
      w: width - gutter,
      h: bottom - top,
      segments: segments.map(({ x, w, space, from, size }) => ({
        x,
        w,
        space: index.spaces.indexOf(space),
        from,
        size,
      })),
      problems: row.problems,
    });
    before = { segments, top, bottom };
    y = bottom;
  }
  return { width, height: Math.ceil(y + 2), items, hits, rulers, shape };
}

/** The lanes that each ruler shows, and the rows of labels that its VNets need. */
function shapeOf(index: MapIndex, view: MapView, width: number, measure: Measure): MapShape {
  const windows: readonly (readonly Window[])[] = [
    index.spaces.map((space) => ({ space, from: 0, size: space.size })),
    ...view.windows.map((window) => [window]),
  ];
  const gutter = width < narrow ? 0 : gutterWidth;
  const rulers = windows.map((parts, level) => {
    const lanes = mapLanes.filter((lane) => parts.some((part) => isUsed(index, lane, part)));
    const kept = lanes.length > 0 ? lanes : (["vnets"] as const);
    if (level === 0 || !kept.includes("vnets")) {
      return { lanes: kept, callouts: 0 };
    }
    const needed = parts.map((part) => {
      const segment = { ...part, x: gutter, w: width - gutter };
      const place = { y: 0, h: heights[level]?.vnets ?? 0, level, callouts: 2 };
      return drawLane(index, segment, "vnets", place, undefined, measure).callouts;
    });
    return { lanes: kept, callouts: Math.max(...needed) };
  });
  return { rulers };
}

function isUsed(index: MapIndex, lane: MapLane, { space, from, size }: Window): boolean {
  const groups = index.bySpace.get(space)?.lanes.get(lane) ?? [];
  return groups.some(({ items }) =>
    items.some(({ start, end }) => start < from + size && end > from),
  );
}

function placeLanes(
  at: MapShape["rulers"][number],
  level: number,
  from: number,
  isNarrow: boolean,
): { places: ReadonlyMap<MapLane, { y: number; h: number }>; bottom: number } {
  const places = new Map<MapLane, { y: number; h: number }>();
  let y = from;
  for (const lane of at.lanes) {
    y += isNarrow ? laneTitle : 0;
    const h = heights[level]?.[lane] ?? 0;
    places.set(lane, { y, h });
    y +=
      h +
      (laneGaps[level] ?? 0) +
      (lane === "vnets" && at.callouts > 0 ? at.callouts * callout + 4 : 0);
  }
  return { places, bottom: y + 1 };
}

const between = 10;

/** The spaces side by side: those with ranges in them are wide. */
function spaceSegments({ spaces }: MapIndex, x: number, width: number): readonly Segment[] {
  const weights = spaces.map(({ used, cidr, family }) => {
    const isLarge = family === 4 && cidr.prefixLength <= 8;
    return used ? (isLarge ? 8 : 2.2) : isLarge ? 3 : 1.1;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const room = width - between * (spaces.length - 1);
  let at = x;
  return spaces.map((space, i) => {
    const w = Math.max(Math.round(((weights[i] ?? 1) / total) * room), 8);
    const segment = {
      space,
      from: 0,
      size: space.size,
      x: at,
      w: i === spaces.length - 1 ? x + width - at : w,
    };
    at += w + between;
    return segment;
  });
}

function largest(segments: readonly Segment[]): Segment {
  return segments.reduce((most, each) => (each.w > most.w ? each : most));
}

function windowCidr(window: Window) {
  return snapped(window, 128);
}

function grid(
  segment: Segment,
  y: number,
  top: number,
  bottom: number,
  measure: Measure,
  isSpace: boolean,
): Item[] {
  const { space, from, size, x, w } = segment;
  const items: Item[] = [];
  const first = isSpace
    ? spaceLabel(space, w, measure)
    : `${new IpAddress(space.family, addressAt(space, from))}`;
  const firstWidth = measure(first, "mono");
  if (firstWidth <= w) {
    items.push(text(x + 1, y + 12, first, "mono", "ink"));
  }
  let free = x + firstWidth + 12;
  for (const tick of ticksOf(space, from, size, w, 58)) {
    const at = Math.round(x + ((tick.at - from) / size) * w);
    if (at > x + 2) {
      items.push({
        type: "line",
        points: [
          [at + 0.5, top],
          [at + 0.5, bottom],
        ],
        stroke: "grid",
      });
      const labelWidth = measure(tick.label, "mono");
      if (at >= free && at + labelWidth + 4 <= x + w) {
        items.push(text(at + 2, y + 12, tick.label, "mono", "muted"));
        free = at + labelWidth + 14;
      }
    }
  }
  return items;
}

/** "10.0.0.0/8"; "172.16/12" where that is too wide. */
function spaceLabel({ cidr }: Space, width: number, measure: Measure): string {
  const long = `${cidr}`;
  const short = long.replace(/(\.0)+(?=\/)/, "");
  return measure(long, "mono") <= width
    ? long
    : measure(short, "mono") <= width
      ? short
      : fitted(short, "mono", width, measure);
}

export function text(
  x: number,
  y: number,
  value: string,
  font: Extract<Item, { type: "text" }>["font"],
  fill: Extract<Item, { type: "text" }>["fill"],
  anchor: "start" | "middle" | "end" = "start",
): Item {
  return { type: "text", x, y, text: value, font, fill, anchor };
}
