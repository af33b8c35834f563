/**
 * Text from somewhere else, such as a name or a value of a program, without what a terminal or a CI log would take for a
 * command: control characters other than line feed and tab, characters that turn the direction of writing, and the
 * commands of GitHub Actions and Azure Pipelines.
 */
export function harmless(text: string): string {
  return (
    text
      .replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, "\ufffd")
      .replace(/^([^\S\n]*)::/gm, "$1\u200b::")
      // Also within a line: where a long one is broken, the next may start with it.
      .replace(/([^\S\n])::(?=[a-z][^\n]*?::)/gi, "$1\u200b::")
      .replace(/##(?=\[|vso\[)/gi, "##\u200b")
  );
}
