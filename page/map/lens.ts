import type { Item, Point } from "./scene";
import type { Segment, Window } from "./spaces";

/** Where a window lies in the ruler above; wide enough to be seen. */
export function frameOf(
  segments: readonly Segment[],
  window: Window,
): { x: number; w: number } | undefined {
  const segment = segments.find(({ space }) => space === window.space);
  if (segment === undefined) {
    return undefined;
  }
  const scale = segment.w / segment.size;
  const x = segment.x + (window.from - segment.from) * scale;
  const w = Math.max(window.size * scale, 6);
  const start = Math.min(
    Math.max(x - (w - window.size * scale) / 2, segment.x),
    segment.x + segment.w - w,
  );
  return { x: Math.round(start) + 0.5, w: Math.round(w) };
}

/** The trapezoid between a window and its ruler. */
export function lens(
  above: { segments: readonly Segment[]; bottom: number },
  below: Segment,
  from: number,
  to: number,
): Item[] {
  const frame = frameOf(above.segments, below);
  if (frame === undefined) {
    return [];
  }
  const points: Point[] = [
    [frame.x, from],
    [frame.x + frame.w, from],
    [below.x + below.w, to],
    [below.x, to],
  ];
  const [a, b, c, d] = points as [Point, Point, Point, Point];
  return [
    { type: "area", points, fill: "lens" },
    { type: "line", points: [a, d], stroke: "accent" },
    { type: "line", points: [b, c], stroke: "accent" },
  ];
}
