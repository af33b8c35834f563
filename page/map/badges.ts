import type { PlacedIn } from "./range-index";
import type { Hit, Item, Measure, RulerBox } from "./scene";

/** A problem's place in a ruler, in pixels from its left edge; outside it where the ruler doesn't show the place. */
export interface Mark {
  readonly problem: PlacedIn["problem"];
  readonly x: number;
  /** On which side of the window it lies, or in it. */
  readonly side: "left" | "inside" | "right";
}

const height = 16;
const apart = 4;

interface Pill {
  marks: Mark[];
  x: number;
  w: number;
}

/**
 * The numbers of all problems in the row above a ruler: at their place where the ruler shows it, at its edge with an
 * arrow where it doesn't. Numbers that would overlap become one pill with how many more there are.
 */
export function badges(
  marks: readonly Mark[],
  area: { readonly x: number; readonly y: number; readonly w: number; readonly ruler: number },
  measure: Measure,
): { items: Item[]; hits: Hit[]; problems: RulerBox["problems"] } {
  const seen = new Set<string>();
  const distinct = marks.filter(({ problem, x, side }) => {
    // A problem has one badge in a place, and one at each edge.
    const key = `${problem.number} ${side === "inside" ? Math.round(x / 20) : side}`;
    return !seen.has(key) && seen.add(key);
  });
  const insideNumbers = new Set(
    distinct.filter(({ side }) => side === "inside").map(({ problem }) => problem.number),
  );
  const wanted = distinct.filter(
    ({ side, problem }) => side === "inside" || !insideNumbers.has(problem.number),
  );
  const side = (which: Mark["side"]) =>
    wanted.filter((mark) => mark.side === which).sort(byPlaceThenNumber);
  const width = (pill: Pick<Pill, "marks">, edge: Mark["side"]) =>
    Math.max(measure(textOf(pill.marks, edge), "badge") + 9, height);
  const left = pillOf(side("left"), "left", width);
  const right = pillOf(side("right"), "right", width);
  if (left) {
    left.x = area.x;
  }
  if (right) {
    right.x = area.x + area.w - right.w;
  }
  const from = area.x + (left ? left.w + apart : 0);
  const to = area.x + area.w - (right ? right.w + apart : 0);
  const inside = spread(side("inside"), from, to, (pill) => width(pill, "inside"));
  const items: Item[] = [];
  const hits: Hit[] = [];
  for (const [pill, edge] of [
    ...(left ? [[left, "left"] as const] : []),
    ...inside.map((each) => [each, "inside"] as const),
    ...(right ? [[right, "right"] as const] : []),
  ]) {
    const first = pill.marks[0]?.problem;
    if (first === undefined) {
      continue;
    }
    const box = { x: pill.x, y: area.y, w: pill.w, h: height };
    const isProblem = pill.marks.some(({ problem }) => problem.level === "problem");
    items.push(
      { type: "rect", ...box, radius: height / 2, fill: isProblem ? "problem" : "advice" },
      {
        type: "text",
        x: pill.x + pill.w / 2,
        y: area.y + 12,
        text: textOf(pill.marks, edge),
        font: "badge",
        fill: "bg",
        anchor: "middle",
      },
    );
    hits.push({ ...box, target: { type: "problem", number: first.number }, ruler: area.ruler });
  }
  const problems = [...new Set(wanted.map(({ problem }) => problem.number))].sort((a, b) => a - b);
  return { items, hits, problems };
}

function byPlaceThenNumber(a: Mark, b: Mark): number {
  return a.x - b.x || a.problem.number - b.problem.number;
}

function textOf(marks: readonly Mark[], edge: Mark["side"]): string {
  const numbers = [...new Set(marks.map(({ problem }) => problem.number))].sort((a, b) => a - b);
  const shown = edge === "inside" ? 1 : 2;
  const text =
    numbers.length <= shown
      ? numbers.join(" ")
      : `${numbers.slice(0, shown).join(" ")} +${numbers.length - shown}`;
  return edge === "left" ? `◂ ${text}` : edge === "right" ? `${text} ▸` : text;
}

function pillOf(
  marks: readonly Mark[],
  edge: Mark["side"],
  width: (pill: Pick<Pill, "marks">, edge: Mark["side"]) => number,
): Pill | undefined {
  const byNumber = [...marks].sort((a, b) => a.problem.number - b.problem.number);
  return byNumber.length === 0
    ? undefined
    : { marks: byNumber, x: 0, w: width({ marks: byNumber }, edge) };
}

/** How far a badge may stand from its place before it is joined with its neighbour. */
const shiftedAtMost = 40;

function spread(
  marks: readonly Mark[],
  from: number,
  to: number,
  width: (pill: Pick<Pill, "marks">) => number,
): Pill[] {
  const pills: Pill[] = [];
  for (const mark of marks) {
    const alone = { marks: [mark] };
    const w = width(alone);
    const last = pills.at(-1);
    const wished = Math.max(mark.x - w / 2, from);
    const x = Math.max(wished, last ? last.x + last.w + apart : from);
    if (last && (x - wished > shiftedAtMost || x + w > to)) {
      last.marks.push(mark);
      last.w = width(last);
    } else {
      pills.push({ ...alone, x, w });
    }
  }
  return settled(pills, from, to, width);
}

/** Moves pills to the left where they stand outside, and joins the first two for as long as there is no room. */
function settled(
  pills: Pill[],
  from: number,
  to: number,
  width: (pill: Pick<Pill, "marks">) => number,
): Pill[] {
  for (;;) {
    let end = to;
    for (const pill of pills.toReversed()) {
      pill.x = Math.min(pill.x, end - pill.w);
      end = pill.x - apart;
    }
    const [first, second] = pills;
    if (first === undefined || first.x >= from || second === undefined) {
      return pills;
    }
    first.marks.push(...second.marks);
    first.w = width(first);
    first.x = from;
    pills.splice(1, 1);
    let start = from;
    for (const pill of pills) {
      pill.x = Math.max(pill.x, start);
      start = pill.x + pill.w + apart;
    }
  }
}
