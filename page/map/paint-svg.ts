import { escaped } from "./escaped";
import { type Colour, fonts, type Item, type Scene } from "./scene";

export type Palette = Readonly<Record<Colour, string>>;

/** The picture as an SVG document, in one theme: for a README, a report, or print. */
export function paintSvg(scene: Scene, palette: Palette, title: string): string {
  const hatches = new Set<Colour>();
  const body = scene.items.map((item) => svgOf(item, palette, hatches)).join("\n");
  const patterns = [...hatches].map(
    (colour) =>
      `<pattern id="hatch-${colour}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="1" y1="0" x2="1" y2="5" stroke="${palette[colour]}" stroke-width="1.4"/></pattern>`,
  );
  const margin = 16;
  const [w, h] = [scene.width + 2 * margin, scene.height + 2 * margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-margin} ${-margin} ${w} ${h}" role="img" aria-label="${written(title)}">
<title>${written(title)}</title>
<defs>${patterns.join("")}</defs>
<rect x="${-margin}" y="${-margin}" width="${w}" height="${h}" fill="${palette.bg}"/>
${body}
</svg>
`;
}

function svgOf(item: Item, palette: Palette, hatches: Set<Colour>): string {
  switch (item.type) {
    case "rect": {
      const { x, y, w, h, fill, hatch, stroke, width = 1, dashed, radius } = item;
      const shape = `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(w, 0))}" height="${n(Math.max(h, 0))}"${radius ? ` rx="${radius}"` : ""}`;
      const outline = stroke
        ? ` stroke="${palette[stroke]}" stroke-width="${width}"${dashed ? ' stroke-dasharray="3 3"' : ""}`
        : "";
      const filled = `${shape} fill="${fill ? palette[fill] : "none"}"${hatch ? "" : outline}/>`;
      if (hatch === undefined) {
        return filled;
      }
      hatches.add(hatch);
      return `${fill ? filled : ""}${shape} fill="url(#hatch-${hatch})"${outline}/>`;
    }
    case "line":
      return `<polyline points="${pointsOf(item.points)}" fill="none" stroke="${palette[item.stroke]}" stroke-width="${item.width ?? 1}"/>`;
    case "area":
      return `<polygon points="${pointsOf(item.points)}" fill="${palette[item.fill]}"/>`;
    case "text": {
      const { style, size, family } = fonts[item.font];
      const look =
        style === "italic" ? ' font-style="italic"' : style === "" ? "" : ` font-weight="${style}"`;
      return `<text x="${n(item.x)}" y="${n(item.y)}" font-family="${written(family)}" font-size="${size}"${look} fill="${palette[item.fill]}"${item.anchor && item.anchor !== "start" ? ` text-anchor="${item.anchor}"` : ""} xml:space="preserve">${written(item.text)}</text>`;
    }
  }
}

function pointsOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ");
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}

// Control characters can't stand in XML at all, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function written(text: string): string {
  return escaped(text.replace(unwritable, "�"));
}
