import { nearest } from "../nearest";

/** Whether an enum has a value. Azure compares them in any case. */
export function hasValue(values: readonly string[], value: string): boolean {
  return values.some((one) => one.toLowerCase() === value.toLowerCase());
}

/**
 * The value of an enum that was meant: the one that is at most two letters away, or the only one that starts so. Another
 * number is another thing: Ubuntu2604 is no misspelt Ubuntu2004.
 */
export function nearestOf(text: string, values: readonly string[]): string | undefined {
  const longer = values.filter((value) => value.toLowerCase().startsWith(text.toLowerCase()));
  if (text.length >= 4 && longer.length === 1) {
    return longer[0];
  }
  const digits = (value: string) => value.replaceAll(/[^0-9]/g, "");
  const alike = values.filter((value) => digits(value) === digits(text));
  return nearest(text, alike, {
    limit: (value) => Math.min(2, value.length / 3),
    letters: (value) => value.toLowerCase().replaceAll(/[^a-z0-9]/g, ""),
  });
}
