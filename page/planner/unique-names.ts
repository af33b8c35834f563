/** Gives each name once: what comes twice gets a number. Azure doesn't tell names apart by case. */
export function uniqueNames(taken: readonly string[] = []): (name: string) => string {
  const seen = new Set(taken.map((name) => name.toLowerCase()));
  const numbers = new Map<string, number>();
  return (name) => {
    let unique = name;
    let number = numbers.get(name.toLowerCase()) ?? 2;
    for (; seen.has(unique.toLowerCase()); number++) {
      unique = `${name}-${number}`;
    }
    numbers.set(name.toLowerCase(), number);
    seen.add(unique.toLowerCase());
    return unique;
  };
}
