import type { Palette } from "./paint-svg";
import { type Colour, type Font, fonts, type Item, type Measure, type Scene } from "./scene";

/** Paints a picture onto a canvas of `scale` device pixels for each pixel of the picture. */
export function paintCanvas(
  canvas: HTMLCanvasElement,
  scene: Scene,
  palette: Palette,
  scale: number,
): void {
  const [w, h] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  // Setting a size clears the canvas and costs a new buffer: only where it differs.
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.height = `${scene.height}px`;
  }
  const context = canvas.getContext("2d");
  if (context === null) {
    return;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, scene.width, scene.height);
  const hatches = new Map<Colour, CanvasPattern | string>();
  const hatch = (colour: Colour) => {
    const made = hatches.get(colour) ?? hatchOf(context, palette[colour]);
    hatches.set(colour, made);
    return made;
  };
  for (const item of scene.items) {
    paintItem(context, item, palette, hatch);
  }
}

function paintItem(
  context: CanvasRenderingContext2D,
  item: Item,
  palette: Palette,
  hatch: (colour: Colour) => CanvasPattern | string,
): void {
  switch (item.type) {
    case "rect": {
      const { x, y, w, h, fill, stroke, width = 1, dashed, radius } = item;
      if (!radius && !stroke && fill && !item.hatch) {
        context.fillStyle = palette[fill];
        context.fillRect(x, y, w, h);
        return;
      }
      context.beginPath();
      if (radius) {
        context.roundRect(x, y, Math.max(w, 0), Math.max(h, 0), radius);
      } else {
        context.rect(x, y, w, h);
      }
      if (fill) {
        context.fillStyle = palette[fill];
        context.fill();
      }
      if (item.hatch) {
        context.fillStyle = hatch(item.hatch);
        context.fill();
      }
      if (stroke) {
        context.setLineDash(dashed ? [3, 3] : []);
        context.strokeStyle = palette[stroke];
        context.lineWidth = width;
        context.stroke();
      }
      return;
    }
    case "line":
    case "area": {
      context.beginPath();
      for (const [x, y] of item.points) {
        context.lineTo(x, y);
      }
      if (item.type === "area") {
        context.fillStyle = palette[item.fill];
        context.fill();
      } else {
        context.setLineDash([]);
        context.strokeStyle = palette[item.stroke];
        context.lineWidth = item.width ?? 1;
        context.stroke();
      }
      return;
    }
    case "text":
      context.font = cssFont(item.font);
      context.textAlign = item.anchor === "middle" ? "center" : (item.anchor ?? "start");
      context.fillStyle = palette[item.fill];
      context.fillText(item.text, item.x, item.y);
  }
}

function cssFont(font: Font): string {
  const { style, size, family } = fonts[font];
  return `${style} ${size}px ${family}`;
}

function hatchOf(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  // Twice as large as it is seen, so that it stays sharp on fine screens.
  const gap = 10;
  const tile = context.canvas.ownerDocument.createElement("canvas");
  tile.width = tile.height = gap;
  const pen = tile.getContext("2d");
  if (pen === null) {
    return colour;
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  for (let x = -gap; x <= gap; x += gap) {
    pen.beginPath();
    pen.moveTo(x - 1, gap + 1);
    pen.lineTo(x + gap + 1, -1);
    pen.stroke();
  }
  const pattern = context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(0.5));
  return pattern ?? colour;
}

/** Widths of texts as this browser draws them; each is measured once. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map<Font, Map<string, number>>();
  return (text, font) => {
    const known = widths.get(font) ?? new Map<string, number>();
    widths.set(font, known);
    const before = known.get(text);
    if (before !== undefined || context === null) {
      return before ?? text.length * 7;
    }
    context.font = cssFont(font);
    const { width } = context.measureText(text);
    if (known.size > 5000) {
      known.clear();
    }
    known.set(text, width);
    return width;
  };
}
