import type { MapLane } from "@aks-networking/networking";
import { type DrawnBox, type DrawnGap, type LanePlace, vnetHeader } from "./boxes";
import { labelLane } from "./labels";
import { type MapIndex, type Placed, visit } from "./range-index";
import type { Colour, Hit, Item, Measure } from "./scene";
import type { Window } from "./spaces";

export interface LaneSketch {
  readonly items: Item[];
  /** What stands above all else of the ruler: labels, and the frame of what is selected. */
  readonly above: Item[];
  readonly hits: Omit<Hit, "ruler">[];
  /** Rows of labels below the lane that were needed. */
  readonly callouts: number;
}

const thinnest = 2;

/** One lane of one segment: its boxes, then their labels. */
export function drawLane(
  index: MapIndex,
  segment: Window & { readonly x: number; readonly w: number },
  lane: MapLane,
  place: LanePlace,
  selected: number | undefined,
  measure: Measure,
): LaneSketch {
  const { from, size, x: left, w: width } = segment;
  const inSpace = index.bySpace.get(segment.space);
  const scale = width / size;
  const boxes: DrawnBox[] = [];
  const right = left + width;
  for (const group of inSpace?.lanes.get(lane) ?? []) {
    visit(group, from, from + size, 1.5 / scale, (placed) => {
      const x0 = Math.max(Math.round(left + (placed.start - from) * scale), left);
      const x1 = Math.min(Math.round(left + (placed.end - from) * scale), right);
      const w = Math.max(x1 - x0, thinnest);
      const x = Math.min(x0, right - w);
      boxes.push({ placed, x, w, ...insetOf(placed, lane, place), isStripe: w <= 4 });
    });
  }
  const gaps: DrawnGap[] = [];
  if (lane === "vnets" && place.level > 0 && inSpace) {
    visit(inSpace.gaps, from, from + size, 12 / scale, ({ free, start, end }, isThin) => {
      if (!isThin) {
        const x = Math.max(left + (start - from) * scale, left);
        gaps.push({ free, x, w: Math.min(left + (end - from) * scale, right) - x });
      }
    });
  }
  const items: Item[] = [];
  const hits: Omit<Hit, "ruler">[] = [];
  for (const gap of gaps) {
    hits.push({ ...gap, y: place.y, h: place.h, target: { type: "free", id: gap.free } });
  }
  for (const box of boxes) {
    items.push(...paintBox(box, place, { from, scale, left, right }));
    hits.push({
      x: box.x - 1,
      y: box.y,
      w: box.w + 2,
      h: box.h,
      target: { type: "range", id: box.placed.range.id },
    });
  }
  const labels = labelLane(index, boxes, gaps, lane, place, { left, right }, measure);
  const above = [...labels.items];
  for (const { placed, x, y, w, h } of boxes) {
    if (placed.range.id === selected) {
      above.push({
        type: "rect",
        x: x - 1,
        y: y - 1,
        w: w + 2,
        h: h + 2,
        stroke: "accent",
        width: 2.5,
      });
    }
  }
  return { items, above, hits, callouts: labels.callouts };
}

/** Subnets lie inside their VNet; all else takes the whole height of its lane. */
function insetOf({ range }: Placed, lane: MapLane, { y, h, level }: LanePlace) {
  if (lane !== "vnets" || range.kind === "vnet") {
    return { y, h };
  }
  if (level === 0) {
    return { y: y + 2, h: h - 4 };
  }
  return level === 1 ? { y: y + 7, h: h - 14 } : { y: y + vnetHeader, h: h - vnetHeader - 6 };
}

interface Scale {
  readonly from: number;
  readonly scale: number;
  readonly left: number;
  readonly right: number;
}

function paintBox(box: DrawnBox, { level }: LanePlace, at: Scale): Item[] {
  const { placed, x, y, w, h, isStripe } = box;
  const { kind, times } = placed.range;
  const [stroke, fill] = coloursOf(kind);
  const items: Item[] = [];
  if (placed.room && level > 0) {
    const start = Math.max(at.left + (placed.room.start - at.from) * at.scale, at.left);
    const end = Math.min(at.left + (placed.room.end - at.from) * at.scale, at.right);
    if (end - start > w + 3) {
      items.push({
        type: "rect",
        x: start + 0.5,
        y: y + 2.5,
        w: end - start - 1,
        h: h - 5,
        stroke,
        dashed: true,
      });
    }
  }
  if (isStripe) {
    items.push({ type: "rect", x, y, w, h, fill: kind === "vnet" ? "subnet" : stroke });
    return items;
  }
  if (times !== undefined && level > 0) {
    // A second outline behind it: another network has the same addresses, and may.
    items.push({ type: "rect", x: x + 3.5, y: y - 3.5, w: w - 1, h: h - 1, fill: "bg", stroke });
  }
  items.push({
    type: "rect",
    x: x + 0.5,
    y: y + 0.5,
    w: w - 1,
    h: h - 1,
    fill,
    stroke,
    ...(kind === "reserved" && { hatch: "reserved" }),
    ...(kind === "released" && { dashed: true }),
    ...(level > 0 && { radius: 2 }),
  });
  return items;
}

function coloursOf(kind: Placed["range"]["kind"]): readonly [stroke: Colour, fill: Colour] {
  switch (kind) {
    case "vnet":
      return ["vnet-line", "vnet"];
    case "nodes":
    case "apiServer":
      return ["nodes", "nodes-fill"];
    case "pods":
      return ["pods", "pods-fill"];
    case "services":
      return ["services", "services-fill"];
    case "taken":
      return ["taken", "taken-fill"];
    case "reserved":
      return ["reserved", "bg"];
    case "released":
      return ["subnet", "bg"];
    default:
      return ["subnet", "subnet-fill"];
  }
}
