import { type Cidr, parseCidr } from "@aks-networking/networking";

/** Breaks a text into lines of at most `width` characters at spaces. A word is never cut: an address must be whole. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}

/** Columns beside each other, as wide as their widest cell, with two spaces between. The last one isn't padded. */
export function table(
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[] = [],
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        return rightAligned.includes(i)
          ? cell.padStart(width)
          : i === row.length - 1
            ? cell
            : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}

/** A bar of `width` cells, filled for the first `part` and hatched up to `hatched`, of `whole`. */
export function bar(part: number, hatched: number, whole: number, width: number): string {
  const cells = (n: number) =>
    Math.max(0, Math.min(width, Math.round((n / Math.max(1, whole)) * width)));
  const [full, upper] = [cells(part), cells(hatched)];
  return (
    "█".repeat(full) +
    "▒".repeat(Math.max(0, upper - full)) +
    "·".repeat(width - Math.max(full, upper))
  );
}

/** The first two ranges in a message that overlap, each with what it is called there. */
export function overlapIn(message: string): readonly [NamedCidr, NamedCidr] | undefined {
  const found: NamedCidr[] = [];
  // What a message suggests comes after the semicolon.
  const [problem = ""] = message.split(";");
  for (const match of problem.matchAll(
    /(?:([\w.[\]-]{1,80}|"[^"]{1,80}") )?([\d.]{7,15}\/\d{1,2})(?![\w/.])/g,
  )) {
    const parsed = parseCidr(match[2] ?? "");
    if (parsed.ok) {
      // A property with its path or a name in quotes; any other word is part of the sentence.
      const word = match[1] ?? "";
      const isName = word.startsWith('"') || /[.[]|^[a-z]+[A-Z]/.test(word);
      const name = isName ? word.replace(/^.*\./, "").replaceAll('"', "") : (match[2] ?? "");
      found.push({ name, cidr: parsed.cidr });
    }
  }
  const [one, ...others] = found;
  const other = others.find(({ cidr }) => one?.cidr.overlaps(cidr));
  return one && other ? [one, other] : undefined;
}

export interface NamedCidr {
  readonly name: string;
  readonly cidr: Cidr;
}

/** Two ranges under each other on one scale, the larger as a line, the smaller as a block. */
export function drawOverlap(
  [a, b]: readonly [NamedCidr, NamedCidr],
  width: number,
): readonly string[] {
  const outer = a.cidr.prefixLength <= b.cidr.prefixLength ? a : b;
  const names = Math.max(a.name.length, b.name.length);
  const span = outer.cidr.last - outer.cidr.first + 1n;
  const cells = Math.max(10, width - names - 36);
  return [a, b].map((each) => {
    const from = Number(((each.cidr.first - outer.cidr.first) * BigInt(cells)) / span);
    const length = Math.max(
      1,
      Number(((each.cidr.last - each.cidr.first + 1n) * BigInt(cells)) / span),
    );
    const drawn =
      each === outer
        ? `├${"─".repeat(Math.max(0, cells - 2))}┤`
        : " ".repeat(from) + "▒".repeat(length);
    const ends = `${each.cidr.firstAddress} – ${each.cidr.lastAddress}`;
    return `${each.name.padEnd(names)}  ${drawn.padEnd(cells)}  ${ends}`;
  });
}
