/** Whether an enum has a value. Azure compares them in any case. */
export function hasValue(values: readonly string[], value: string): boolean {
  return values.some((one) => one.toLowerCase() === value.toLowerCase());
}

/** The value that somebody meant: the one that is at most two letters away. */
export function nearestOf(text: string, values: readonly string[]): string | undefined {
  // Longer texts are no typing errors, and the comparison grows with their length.
  if (text.length > 60) {
    return undefined;
  }
  const plain = (value: string) => value.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const [best] = values
    .map((value) => ({ value, distance: distanceBetween(plain(text), plain(value)) }))
    .filter(({ value, distance }) => distance <= Math.min(2, value.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return best?.value;
}

/** How many letters have to be added, left out or changed: Levenshtein's distance. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
