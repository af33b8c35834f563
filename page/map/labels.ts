import type { MapLane, MapRange } from "@aks-networking/networking";
import { type DrawnBox, type DrawnGap, type LanePlace, vnetHeader } from "./boxes";
import type { MapIndex } from "./range-index";
import { amount, type Font, fitted, grouped, type Item, type Measure, type Point } from "./scene";

/** More boxes of a lane aren't labelled: the widest come first, and the rows have them all. */
const labelledAtMost = 60;
const padding = 7;
/** A label below its lane stands no further from its box than this. */
const shiftedAtMost = 120;
const calloutHeight = 16;

interface Edges {
  readonly left: number;
  readonly right: number;
}

/**
 * The labels of a lane: inside the box where they fit, beside it where there is room, else below the lane with a line
 * to the box. A label that has no place is left out.
 */
export function labelLane(
  { map }: MapIndex,
  boxes: readonly DrawnBox[],
  gaps: readonly DrawnGap[],
  lane: MapLane,
  place: LanePlace,
  edges: Edges,
  measure: Measure,
): { items: Item[]; callouts: number } {
  if (place.level === 0) {
    return { items: [], callouts: 0 };
  }
  const items: Item[] = [];
  const outside: { box: DrawnBox; text: string; font: Font }[] = [];
  const isClear = clearOf(measure);
  const widest = [...boxes].sort((a, b) => b.w - a.w).slice(0, labelledAtMost);
  for (const box of widest) {
    const labels = insideLabels(box, lane, place, edges, measure);
    // Where ranges lie over each other, the first one has the label: the rows have them all.
    if (!isClear(labels)) {
      continue;
    }
    items.push(...labels);
    const { kind, name, cidr } = box.placed.range;
    const isVnet = kind === "vnet";
    if (labels.length === 0 && (lane !== "vnets" || place.level === 2 || isVnet)) {
      const text = `${short(name)} /${cidr.slice(cidr.indexOf("/") + 1)}`;
      outside.push({
        box,
        text: fitted(text, "small", 180, measure),
        font: isVnet ? "bold" : "small",
      });
    }
  }
  for (const { free, x, w } of gaps) {
    const text = `${amount(map.free[free]?.addresses ?? "0")} free`;
    // Room to grow isn't free, and says so itself.
    if (measure(text, "italic") + 12 <= w) {
      const y =
        place.level === 1
          ? place.y + place.h / 2 + 4
          : place.y + vnetHeader + (place.h - vnetHeader) / 2;
      const label: Item = {
        type: "text",
        x: x + w / 2,
        y,
        text,
        font: "italic",
        fill: "muted",
        anchor: "middle",
      };
      if (isClear([label])) {
        items.push(label);
      }
    }
  }
  if (lane !== "vnets") {
    return { items: [...items, ...besides(boxes, outside, place, edges, measure)], callouts: 0 };
  }
  const below = callouts(outside, place, edges, measure);
  return { items: [...items, ...below.items], callouts: below.rows };
}

/** Whether labels stand where none of those before them does; remembers them then. */
function clearOf(measure: Measure): (labels: readonly Item[]) => boolean {
  const taken: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  return (labels) => {
    const own = labels.flatMap((label) => {
      if (label.type !== "text") {
        return [];
      }
      const w = measure(label.text, label.font);
      const from = label.anchor === "middle" ? label.x - w / 2 : label.x;
      return [{ from, to: from + w, y: label.y }];
    });
    const isClear = own.every(({ from, to, y }) =>
      taken.every((other) => from >= other.to || to <= other.from || Math.abs(y - other.y) >= 12),
    );
    if (isClear) {
      taken.push(...own);
    }
    return isClear;
  };
}

/** Names are the program's: of any length. */
function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

function insideLabels(
  { placed: { range, room }, x, y, w, h }: DrawnBox,
  lane: MapLane,
  { level }: LanePlace,
  { left, right }: Edges,
  measure: Measure,
): Item[] {
  const at = Math.max(x, left) + padding;
  const width = Math.min(x + w, right) - at - padding;
  const items: Item[] = [];
  const put = (text: string, font: Font, dy: number, fill: "ink" | "muted" = "ink") =>
    items.push({ type: "text", x: at, y: y + dy, text, font, fill });
  const name = short(range.name);
  const times = range.times === undefined ? "" : ` ×${range.times}`;
  if (range.kind === "vnet") {
    if (level === 2 && measure(name, "bold") <= width) {
      const both = `${name}${times}  ${range.cidr}`;
      put(measure(both, "bold") <= width ? both : name, "bold", 15);
    }
    return items;
  }
  const tall = level === 2 && lane === "vnets";
  if (tall) {
    if (measure(name, "label") > width) {
      return items;
    }
    put(name, "label", 17);
    if (measure(range.cidr, "mono") <= width) {
      put(range.cidr, "mono", 32, "muted");
    }
    items.push(...useOf(range, { at, y, width, h }, measure));
  } else {
    const long = `${name}${times}  ${range.cidr}`;
    const text = [long, `${name}${times}`].find((each) => measure(each, "small") <= width);
    if (text !== undefined) {
      const isTwoLines = level === 2 && h >= 34;
      put(text, "small", isTwoLines ? 14 : h / 2 + 4);
      if (isTwoLines) {
        items.push(...useOf(range, { at, y, width, h }, measure));
      }
    }
  }
  const roomText = room && `room to /${range.room?.slice(range.room.indexOf("/") + 1)}`;
  if (tall && room && roomText !== undefined) {
    items.push(...roomLabel(roomText, { x, y, w, h }, room, range, { left, right }, measure));
  }
  return items;
}

function roomLabel(
  text: string,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  room: { start: number; end: number },
  range: MapRange,
  { right }: Edges,
  measure: Measure,
): Item[] {
  const addresses = Number(range.addresses);
  const scale = w / addresses;
  const beside = Math.min(x + w + (room.end - room.start - addresses) * scale, right) - (x + w);
  return beside >= measure(text, "small") + 16
    ? [{ type: "text", x: x + w + 8, y: y + h / 2 + 4, text, font: "small", fill: "muted" }]
    : [];
}

/** "734 of 1,019, 977 in an upgrade" over a bar: full scale solid, the upgrade hatched. */
function useOf(
  { use, kind }: MapRange,
  { at, y, width, h }: { at: number; y: number; width: number; h: number },
  measure: Measure,
): Item[] {
  if (use === undefined || width < 40 || use.available <= 0) {
    return [];
  }
  const colour = use.upgrade > use.available ? "problem" : kind === "pods" ? "pods" : "nodes";
  const top = y + h - 14;
  const long = `${grouped(use.full)} of ${grouped(use.available)}, ${grouped(use.upgrade)} in an upgrade`;
  const text = [long, `${grouped(use.full)} of ${grouped(use.available)}`].find(
    (each) => measure(each, "small") <= width,
  );
  const full = Math.min(use.full / use.available, 1) * width;
  const upgrade = Math.min(use.upgrade / use.available, 1) * width;
  return [
    ...(text !== undefined && h > 60
      ? [{ type: "text", x: at, y: y + 48, text, font: "small", fill: "ink" } as const]
      : []),
    { type: "rect", x: at, y: top, w: width, h: 8, fill: "bg" },
    { type: "rect", x: at, y: top, w: full, h: 8, fill: colour },
    { type: "rect", x: at + full, y: top, w: Math.max(upgrade - full, 0), h: 8, hatch: colour },
    { type: "rect", x: at + 0.5, y: top + 0.5, w: width - 1, h: 7, stroke: colour },
  ];
}

/** Beside the box, where nothing else of the lane is. */
function besides(
  boxes: readonly DrawnBox[],
  labels: readonly { box: DrawnBox; text: string; font: Font }[],
  { y, h }: LanePlace,
  { left, right }: Edges,
  measure: Measure,
): Item[] {
  const taken = boxes.map((box) => ({ from: box.x - 2, to: box.x + box.w + 6 }));
  const items: Item[] = [];
  for (const { box, text, font } of labels) {
    const w = measure(text, font);
    const isFree = (from: number) =>
      from >= left + 2 &&
      from + w <= right - 2 &&
      taken.every((other) => from + w + 6 <= other.from || from >= other.to);
    const x = [box.x + box.w + 7, box.x - w - 8].find(isFree);
    if (text !== "" && x !== undefined) {
      taken.push({ from: x - 6, to: x + w + 6 });
      items.push({ type: "text", x, y: y + h / 2 + 4, text, font, fill: "ink" });
    }
  }
  return items;
}

/** Below the lane, in rows, with a line from each label to its box that crosses no other label. */
function callouts(
  labels: readonly { box: DrawnBox; text: string; font: Font }[],
  { y, h, callouts: count }: LanePlace,
  { left, right }: Edges,
  measure: Measure,
): { items: Item[]; rows: number } {
  const items: Item[] = [];
  let used = 0;
  const ends = Array.from({ length: count }, () => left - 4);
  // Where lines to lower rows go through the upper ones.
  let lineEnd = left - 4;
  const inOrder = [...labels]
    .sort((a, b) => middleOf(a.box) - middleOf(b.box))
    .filter(
      ({ box, text }, i, all) =>
        i === 0 || all[i - 1]?.text !== text || middleOf(all[i - 1]?.box ?? box) !== middleOf(box),
    );
  for (const { box, text, font } of inOrder) {
    const w = measure(text, font);
    const middle = middleOf(box);
    const wished = Math.min(Math.max(middle - w / 2, left + 2), right - w - 2);
    const places = ends.flatMap((end, row) => {
      const x = Math.max(wished, end + 12, row === 0 ? lineEnd + 6 : 0);
      const to = Math.min(Math.max(middle, x + 4), x + w - 4);
      const isClear = row === 0 || Math.min(middle, to) > (ends[0] ?? 0) + 3;
      const shift = Math.abs(x + w / 2 - middle);
      return isClear && text !== "" && x + w <= right - 2 && shift <= shiftedAtMost
        ? [{ row, x, to, cost: shift + row * 40 }]
        : [];
    });
    const [best] = places.sort((a, b) => a.cost - b.cost);
    if (best === undefined) {
      continue;
    }
    const { row, x, to } = best;
    ends[row] = x + w;
    if (row > 0) {
      lineEnd = Math.max(lineEnd, middle, to);
    }
    used = Math.max(used, row + 1);
    const base = y + h + 15 + row * calloutHeight;
    const points: Point[] = [
      [middle, y + h],
      [middle, y + h + 2],
      [to, base - 10],
    ];
    items.push({ type: "line", points, stroke: "muted" });
    items.push({ type: "text", x, y: base, text, font, fill: "ink" });
  }
  return { items, rows: used };
}

function middleOf({ x, w }: DrawnBox): number {
  return Math.round(x + w / 2) + 0.5;
}
