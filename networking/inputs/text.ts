/**
 * The text of a file: UTF-8, or UTF-16 as PowerShell writes it, with or without a byte order mark. Undefined for bytes
 * that are no text in either.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    // The decoder takes the byte order mark off.
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** JSON, YAML and CSV start with a character below 128, so without a mark the zero beside it tells. */
function encodingOf([first, second, third]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) {
    return "utf-16le";
  }
  if (first === 0xfe && second === 0xff) {
    return "utf-16be";
  }
  if (second === 0 && first !== 0 && first !== undefined && third !== 0) {
    return "utf-16le";
  }
  return first === 0 && second !== 0 && second !== undefined ? "utf-16be" : "utf-8";
}
