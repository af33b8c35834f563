import { nearest } from "@aks-networking/networking";

/** The arg of `words` that was most likely meant by `word`; undefined where none is near. */
export function nearestArg(word: string, words: readonly string[]): string | undefined {
  // No arg is as long as this.
  if (word.length > 60) {
    return undefined;
  }
  const plain = word.replaceAll(/[-_\s]/g, "");
  const limit = Math.max(1, plain.length / 3);
  return nearest(plain, words, { limit: () => limit });
}

/** What to do about a value that isn't one of `words`, which a message has listed. */
export function useOneOf(word: unknown, words: readonly string[]): string {
  const near = typeof word === "string" ? nearestArg(word, words) : undefined;
  return near === undefined ? "use one of them." : `did you mean ${JSON.stringify(near)}?`;
}
