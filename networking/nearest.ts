/** How a misspelt word is compared. */
export interface Nearness {
  /** How many letters may differ from one of the words. */
  readonly limit: (word: string) => number;
  /** What of a word counts. @default the word in lower case */
  readonly letters?: (word: string) => string;
  /** Whether two letters that have changed places are one difference instead of two. @default false */
  readonly swaps?: boolean;
}

/** Longer texts are no typing errors, and the comparison grows with both lengths. */
const longest = 100;

/** The one of `words` that `text` is a misspelling of, the first where several are as near; undefined where none is. */
export function nearest(
  text: string,
  words: readonly string[],
  { limit, letters = (word) => word.toLowerCase(), swaps = false }: Nearness,
): string | undefined {
  if (text.length > longest) {
    return undefined;
  }
  const written = letters(text);
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const word of words) {
    const distance = editDistance(written, letters(word), swaps);
    if (distance <= limit(word) && (best === undefined || distance < best.distance)) {
      best = { word, distance };
    }
  }
  return best?.word;
}

/** How many letters must be added, removed or replaced to make `a` into `b`: Levenshtein's distance. */
function editDistance(a: string, b: string, swaps: boolean): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
