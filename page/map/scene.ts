/** Names of colours; what they are depends on the theme. */
export type Colour =
  | "bg"
  | "panel"
  | "line"
  | "grid"
  | "ink"
  | "muted"
  | "accent"
  | "lens"
  | "vnet"
  | "vnet-line"
  | "nodes"
  | "nodes-fill"
  | "pods"
  | "pods-fill"
  | "services"
  | "services-fill"
  | "taken"
  | "taken-fill"
  | "subnet"
  | "subnet-fill"
  | "reserved"
  | "problem"
  | "problem-fill"
  | "advice";

export type Font = "label" | "bold" | "small" | "mono" | "badge" | "italic";

/** What a font is to a canvas. The first family that the machine has is taken. */
const sans = `system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif`;
const monospace = `ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace`;
export const fonts: Readonly<
  Record<Font, { readonly style: string; readonly size: number; readonly family: string }>
> = {
  label: { style: "", size: 12, family: sans },
  bold: { style: "600", size: 12, family: sans },
  small: { style: "", size: 11, family: sans },
  mono: { style: "", size: 11, family: monospace },
  badge: { style: "700", size: 11, family: sans },
  italic: { style: "italic", size: 11, family: sans },
};

export type Point = readonly [x: number, y: number];

/** One thing to paint. A painter paints them in order. */
export type Item =
  | {
      readonly type: "rect";
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly fill?: Colour;
      /** Stripes over the fill. */
      readonly hatch?: Colour;
      readonly stroke?: Colour;
      readonly width?: number;
      readonly dashed?: boolean;
      readonly radius?: number;
    }
  | {
      readonly type: "line";
      readonly points: readonly Point[];
      readonly stroke: Colour;
      readonly width?: number;
    }
  | { readonly type: "area"; readonly points: readonly Point[]; readonly fill: Colour }
  | {
      readonly type: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: Font;
      readonly fill: Colour;
      readonly anchor?: "start" | "middle" | "end";
    };

/** What a place of the picture stands for. */
export type Target =
  | { readonly type: "range"; readonly id: number }
  | { readonly type: "free"; readonly id: number }
  | { readonly type: "problem"; readonly number: number };

export interface Hit {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly target: Target;
  readonly ruler: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A ruler's part of the picture, for the mouse. */
export interface RulerBox extends Box {
  /** The parts of the address space in it, from left to right. */
  readonly segments: readonly {
    readonly x: number;
    readonly w: number;
    readonly space: number;
    readonly from: number;
    readonly size: number;
  }[];
  /** The numbers of the problems that it shows, at their place or at its edge. */
  readonly problems: readonly number[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly hits: readonly Hit[];
  readonly rulers: readonly RulerBox[];
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, font: Font) => number;

/** The text cut to a width; empty where not even three letters fit. */
export function fitted(text: string, font: Font, width: number, measure: Measure): string {
  if (measure(text, font) <= width) {
    return text;
  }
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (measure(`${text.slice(0, middle)}…`, font) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low < 3 ? "" : `${text.slice(0, low)}…`;
}

/** 16,384 */
export function grouped(count: number | bigint): string {
  return BigInt(count).toLocaleString("en-US");
}

/** An amount of addresses in few letters: 320, 15,104, 1.0 M; of IPv6 in /64s, as it is planned. */
export function amount(addresses: string): string {
  const count = BigInt(addresses);
  const networks = count / 2n ** 64n;
  if (networks > 0n && networks < 1_000_000n) {
    return `${grouped(networks)} × /64`;
  }
  if (count >= 2n ** 33n) {
    return `2^${count.toString(2).length - 1}`;
  }
  return count < 1_000_000n ? grouped(count) : `${(Number(count) / 1e6).toFixed(1)} M`;
}
