/** A ratio of two things that one run measured, or the exponent of a growth. Times alone depend on the machine. */
export interface Figure {
  readonly name: string;
  readonly unit: "ratio" | "exponent";
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly rounds: number;
  /** What it is to be at most; left out where nothing was set. */
  readonly bound?: number;
}

export function figureOf(
  name: string,
  unit: Figure["unit"],
  values: readonly number[],
  bound?: number,
): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (i: number) => round(sorted[i] ?? Number.NaN);
  return {
    name,
    unit,
    median: round(medianOf(sorted)),
    least: at(0),
    most: at(sorted.length - 1),
    rounds: values.length,
    ...(bound !== undefined && { bound }),
  };
}

/** One measure of ours over that of another, as each round has it. */
export function ratioFigure<Measure extends string>(
  name: string,
  rounds: readonly (readonly [ours: Measured<Measure>, other: Measured<Measure>])[],
  measure: Measure,
  bound?: number,
): Figure {
  const ratios = rounds.map(([ours, other]) => ours[measure] / other[measure]);
  return figureOf(name, "ratio", ratios, bound);
}

type Measured<Measure extends string> = Readonly<Record<Measure, number>>;

function medianOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const [a = Number.NaN, b = Number.NaN] = [sorted[Math.max(0, half - 1)], sorted[half]];
  return sorted.length % 2 === 0 ? (a + b) / 2 : b;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The CPU time of a run: other processes of the machine take none of it. */
export function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
