import type { MapLane } from "@aks-networking/networking";
import type { Mark } from "./badges";
import type { MapIndex } from "./range-index";
import type { Item } from "./scene";
import type { Segment } from "./spaces";

/** Stripes over the addresses of each problem, across all its lanes, and where its badges go. */
export function drawProblems(
  index: MapIndex,
  segments: readonly Segment[],
  places: ReadonlyMap<MapLane, { y: number; h: number }>,
  badgeTop: number,
  items: Item[],
): Mark[] {
  const marks: Mark[] = [];
  for (const placed of index.placed) {
    const { problem, start, end, space, lanes } = placed;
    const segment = segments.find((each) => each.space === space);
    const order = index.spaces.indexOf(space);
    if (segment === undefined || start >= segment.from + segment.size || end <= segment.from) {
      const shown = segment ?? segments[0];
      const isBefore = segment
        ? end <= segment.from
        : shown !== undefined && order < index.spaces.indexOf(shown.space);
      marks.push({ problem, x: isBefore ? 0 : 1e6, side: isBefore ? "left" : "right" });
      continue;
    }
    const scale = segment.w / segment.size;
    const left = Math.max(segment.x + (start - segment.from) * scale, segment.x);
    const right = Math.min(segment.x + (end - segment.from) * scale, segment.x + segment.w);
    const w = Math.max(right - left, 3);
    const x = Math.min(left, segment.x + segment.w - w);
    const rows = lanes.flatMap((lane) => places.get(lane) ?? []);
    const y0 = Math.min(...rows.map(({ y }) => y));
    const y1 = Math.max(...rows.map(({ y, h }) => y + h));
    const colour = problem.level;
    if (rows.length > 0) {
      const middle = Math.round(x + Math.min(w, 28) / 2) + 0.5;
      items.push({
        type: "line",
        points: [
          [middle, badgeTop + 14],
          [middle, y0 - 1],
        ],
        stroke: colour,
        width: 1.5,
      });
      const frame = { x, y: y0 - 1, w, h: y1 - y0 + 2, stroke: colour, width: 1.5 };
      // Where two ranges meet all of it is hatched; a range that is wrong by itself stays legible.
      const isOverlap = placed.ranges.length > 1 || w < 40;
      items.push(
        colour === "advice"
          ? { type: "rect", ...frame, dashed: true }
          : { type: "rect", ...frame, ...(isOverlap && { hatch: "problem" }) },
      );
      if (colour === "problem" && !isOverlap) {
        items.push({ type: "rect", x, y: y1 - 5, w, h: 6, fill: "bg", hatch: "problem" });
      }
    }
    marks.push({ problem, x: x + Math.min(w, 28) / 2, side: "inside" });
  }
  return marks;
}
