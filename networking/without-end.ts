/**
 * A text without the characters of `set` that it ends with. A regular expression for it begins anew at each of them, so
 * that a text of many takes the square of their number.
 */
export function withoutEnd(text: string, set: string): string {
  let end = text.length;
  while (end > 0 && set.includes(text[end - 1] ?? "")) {
    end -= 1;
  }
  return text.slice(0, end);
}
