/** The word of `words` that somebody has most likely meant by `word`; undefined where none is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  // What is longer than any setting isn't compared: the work grows with both lengths.
  if (word.length > 60) {
    return undefined;
  }
  const plain = word.toLowerCase().replaceAll(/[-_\s]/g, "");
  const ranked = words
    .map((each) => ({ each, away: distance(plain, each.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  const [first] = ranked;
  return first !== undefined && first.away <= Math.max(1, plain.length / 3)
    ? first.each
    : undefined;
}

/** How many letters have to be added, removed or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + Number(letter !== other);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
