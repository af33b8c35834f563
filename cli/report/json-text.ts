/**
 * JSON in which no terminal and no CI log sees a command: each text is the same once it is parsed, but characters that
 * would be one are written as escapes.
 */
export function jsonText(value: unknown): string {
  return `${safeJson(JSON.stringify(value, undefined, 2))}\n`;
}

/** The same for JSON that is written already. */
export function safeJson(json: string): string {
  return json
    .replace(/##(?=\[|vso\[)/gi, "#\\u0023")
    .replace(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, escapeOf);
}

function escapeOf(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
