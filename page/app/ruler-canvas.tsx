import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { canvasMeasure, paintCanvas } from "../map/paint-canvas";
import { palettes, type Theme } from "../map/palettes";
import type { MapIndex } from "../map/range-index";
import { layoutMap, type MapShape } from "../map/rulers";
import type { Hit, Scene, Target } from "../map/scene";
import { changed, settle, type Windows } from "./navigate";

interface RulerCanvasProps {
  readonly index: MapIndex;
  readonly windows: Windows;
  readonly selected: number | undefined;
  readonly theme: Theme;
  readonly label: string;
  readonly onWindows: (windows: Windows) => void;
  readonly onTarget: (target: Target) => void;
}

const glide = 220;
/** A wheel turned this far changes a window's size by two. */
const wheelStep = 70;

/** The three rulers on a canvas. They glide to where their windows are set; mouse and wheel set them. */
export function RulerCanvas(props: RulerCanvasProps) {
  const { index, windows, selected, theme, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const measure = useMemo(canvasMeasure, []);
  const [width, setWidth] = useState(0);
  const [tip, setTip] = useState<{ x: number; y: number; text: string }>();
  const shown = useRef<
    { windows: Windows; scene: Scene & { readonly shape: MapShape } } | undefined
  >(undefined);
  const held = useRef<Grip | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;

  const paint = (at: Windows, shape: MapShape | undefined) => {
    if (canvas.current && width > 0) {
      const scene = layoutMap(index, { windows: at, selected }, width, measure, shape);
      paintCanvas(canvas.current, scene, palettes[theme], window.devicePixelRatio || 1);
      shown.current = { windows: at, scene };
    }
  };

  useLayoutEffect(() => {
    const resize = () => setWidth(Math.floor(frame.current?.clientWidth ?? 0));
    resize();
    const observer = new ResizeObserver(resize);
    if (frame.current) {
      observer.observe(frame.current);
    }
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (width === 0) {
      return;
    }
    const from = shown.current?.windows;
    const { shape } = layoutMap(index, { windows, selected }, width, measure);
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const canGlide = from?.every((each, i) => each.space === windows[i]?.space);
    if (from === undefined || !canGlide || isStill) {
      paint(windows, shape);
      return;
    }
    const started = performance.now();
    let request = 0;
    const step = (now: number) => {
      const part = Math.min(Math.max((now - started) / glide, 0), 1);
      const eased = 1 - (1 - part) ** 3;
      const between = windows.map((to, i) => blend(from[i as 0 | 1], to, eased));
      paint([between[0] ?? windows[0], between[1] ?? windows[1]], shape);
      if (part < 1) {
        request = requestAnimationFrame(step);
      }
    };
    request = requestAnimationFrame(step);
    return () => cancelAnimationFrame(request);
  }, [index, windows, selected, theme, width]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) {
      return;
    }
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      const { onWindows, windows: now, index: current } = latest.current;
      const spot = spotAt(shown.current?.scene, event.offsetX, event.offsetY);
      if (spot === undefined || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        return;
      }
      event.preventDefault();
      turned += event.deltaMode === 1 ? event.deltaY * 24 : event.deltaY;
      const steps = Math.trunc(turned / wheelStep);
      if (steps === 0) {
        return;
      }
      turned -= steps * wheelStep;
      const which = spot.ruler === 0 ? 0 : 1;
      const window = now[which];
      const inside =
        spot.space === current.spaces.indexOf(window.space)
          ? spot.offset
          : window.from + window.size / 2;
      const size = window.size * 2 ** Math.min(Math.max(steps, -3), 3);
      const share = spot.ruler === 2 ? (inside - window.from) / window.size : 0.5;
      onWindows(settle(current, changed(now, which, size, inside - size * share)));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, []);

  const onPointerDown = (event: PointerEvent) => {
    const spot = spotAt(shown.current?.scene, event.offsetX, event.offsetY);
    if (spot === undefined || event.button !== 0) {
      return;
    }
    setTip(undefined);
    held.current = {
      ...spot,
      x: event.offsetX,
      y: event.offsetY,
      windows,
      now: windows,
      moved: false,
    };
    canvas.current?.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent) => {
    const grip = held.current;
    if (grip === undefined) {
      setTip(tipAt(index, shown.current?.scene, event.offsetX, event.offsetY));
      return;
    }
    grip.moved ||= Math.abs(event.offsetX - grip.x) > 4;
    const segment = grip.moved
      ? shown.current?.scene.rulers[grip.ruler]?.segments[grip.segment]
      : undefined;
    if (segment === undefined) {
      return;
    }
    const which = grip.ruler === 0 ? 0 : 1;
    const start = grip.windows[which];
    const by = ((event.offsetX - grip.x) / segment.w) * segment.size;
    const isOther = index.spaces.indexOf(start.space) !== grip.space;
    if (!isOther) {
      // In a ruler above, the frame goes with the mouse; in the last one the addresses do.
      const from = grip.ruler === 2 ? start.from - by : start.from + by;
      grip.now = changed(grip.windows, which, start.size, from);
      paint(grip.now, shown.current?.scene.shape);
    }
  };

  const onPointerUp = (event: PointerEvent) => {
    const grip = held.current;
    held.current = undefined;
    if (grip === undefined) {
      return;
    }
    if (grip.moved) {
      props.onWindows(dragged(index, grip));
      return;
    }
    const hit = hitAt(shown.current?.scene, event.offsetX, event.offsetY);
    if (hit !== undefined) {
      props.onTarget(hit.target);
    } else if (grip.ruler < 2) {
      const which = grip.ruler === 0 ? 0 : 1;
      const space = index.spaces[grip.space];
      const size = Math.min(windows[which].size, space?.size ?? 0);
      if (space) {
        const at: Windows =
          space === windows[which].space
            ? windows
            : [
                { space, from: 0, size },
                { space, from: 0, size: Math.min(windows[1].size, size) },
              ];
        props.onWindows(settle(index, changed(at, which, size, grip.offset - size / 2)));
      }
    }
  };

  return (
    <div class="rulers" ref={frame}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          held.current = undefined;
        }}
        onPointerLeave={() => setTip(undefined)}
      />
      {tip && (
        <div
          class="tip"
          aria-hidden="true"
          style={{
            left: `${Math.min(tip.x + 12, Math.max(width - 270, 0))}px`,
            top: `${tip.y + 14}px`,
          }}
        >
          {tip.text}
        </div>
      )}
    </div>
  );
}

interface Spot {
  readonly ruler: number;
  readonly segment: number;
  readonly space: number;
  readonly offset: number;
}

interface Grip extends Spot {
  readonly x: number;
  readonly y: number;
  readonly windows: Windows;
  now: Windows;
  moved: boolean;
}

/** Where a drag ends: at the nearest border, and where that is the one it began at, one block on. */
function dragged(index: MapIndex, { windows: began, now, ruler }: Grip): Windows {
  const which = ruler === 0 ? 0 : 1;
  const [start, end] = [began[which], now[which]];
  const settled = settle(index, now);
  const by = end.from - start.from;
  return settled[which].from === start.from && Math.abs(by) > start.size / 8
    ? settle(index, changed(began, which, start.size, start.from + Math.sign(by) * start.size))
    : settled;
}

function blend(from: Windows[0], to: Windows[0], part: number): Windows[0] {
  // Sizes change evenly in powers of two; what both windows show of an address stays in line.
  const size = from.size * (to.size / from.size) ** part;
  const ratio = to.size === from.size ? part : (size - from.size) / (to.size - from.size);
  return { space: to.space, from: from.from + (to.from - from.from) * ratio, size };
}

function spotAt(scene: Scene | undefined, x: number, y: number): Spot | undefined {
  for (const [ruler, box] of (scene?.rulers ?? []).entries()) {
    if (y < box.y - 20 || y > box.y + box.h) {
      continue;
    }
    for (const [segment, part] of box.segments.entries()) {
      if (x >= part.x && x <= part.x + part.w) {
        const offset = part.from + ((x - part.x) / part.w) * part.size;
        return { ruler, segment, space: part.space, offset };
      }
    }
  }
  return undefined;
}

function hitAt(scene: Scene | undefined, x: number, y: number): Hit | undefined {
  // What is painted last is on top, but badges stand above all.
  const under = scene?.hits.filter(
    (hit) => x >= hit.x && x <= hit.x + hit.w && y >= hit.y && y <= hit.y + hit.h,
  );
  return under?.findLast(({ target }) => target.type === "problem") ?? under?.at(-1);
}

function tipAt(index: MapIndex, scene: Scene | undefined, x: number, y: number) {
  const hit = hitAt(scene, x, y);
  if (hit === undefined) {
    return undefined;
  }
  const { ranges, free, problems } = index.map;
  const { target } = hit;
  if (target.type === "problem") {
    const problem = problems.find(({ number }) => number === target.number);
    return problem && { x, y, text: `${problem.number}: ${problem.title}` };
  }
  if (target.type === "free") {
    const blocks = free[target.id]?.blocks ?? [];
    return {
      x,
      y,
      text: `free: ${blocks.slice(0, 3).join(", ")}${blocks.length > 3 ? ", …" : ""}`,
    };
  }
  const range = ranges[target.id];
  const vnet = range?.parent === undefined ? "" : `${ranges[range.parent]?.name} / `;
  return (
    range && {
      x,
      y,
      text: `${vnet}${range.name}  ${range.cidr}${range.times ? `  ×${range.times}` : ""}`,
    }
  );
}
