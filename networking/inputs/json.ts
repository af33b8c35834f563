/** What a JSON text holds, or its first fault: the place and what is wrong there, never a piece of the text. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly path: string; readonly message: string };

/** Deeper than anything that is read here; a bound, so that nothing that follows a value downwards overflows. */
const maxDepth = 64;

/**
 * Parses JSON. Unlike `JSON.parse` it refuses a key that an object has twice (one of the two would be lost without a
 * word), and its errors don't quote the text, which may hold a secret. Never throws; its work grows with the length.
 */
export function parseJson(text: string): ParsedJson {
  if (text.trim() === "") {
    return { ok: false, path: "", message: "is empty; it must hold JSON" };
  }
  const fault = faultIn(text);
  if (fault !== undefined) {
    return { ok: false, path: placeOf(text, fault.at), message: fault.message };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, path: "", message: "is not JSON" };
  }
}

interface Fault {
  readonly at: number;
  readonly message: string;
}

const token =
  /[\t\n\r ]*(?:([{}[\],:])|("[^"\\\n\r]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\n\r]*)*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-]))/gy;

/** What may come next, in words. */
const wanted = {
  value: "a value",
  // Of a list or an object, which may end here.
  first: "a value",
  key: "a key in double quotes",
  colon: "a colon",
  end: "a comma or a closing bracket",
};

/** Goes through the tokens of a text once, in order, to the first place that breaks the grammar or repeats a key. */
function faultIn(text: string): Fault | undefined {
  /** The keys so far of each open object; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let expects: keyof typeof wanted = "value";
  let end = 0;
  for (const [whole, mark, string, literal] of text.matchAll(token)) {
    end += whole.length;
    const start = end - (mark ?? string ?? literal ?? "").length;
    const keys = open.at(-1);
    const closing = keys ? "}" : "]";
    if (expects === "colon") {
      if (mark !== ":") {
        return broken(text, start, expects);
      }
      expects = "value";
    } else if (expects === "end") {
      if (open.length === 0) {
        return { at: start, message: "has something after the end of the JSON value" };
      }
      if (mark === ",") {
        expects = keys ? "key" : "value";
      } else if (mark === closing) {
        open.pop();
      } else {
        return broken(text, start, expects);
      }
    } else if (mark === closing && expects === "first") {
      open.pop();
      expects = "end";
    } else if (keys && (expects === "key" || expects === "first")) {
      if (string === undefined) {
        return broken(text, start, "key");
      }
      const key: string = string.includes("\\") ? JSON.parse(string) : string.slice(1, -1);
      if (keys.has(key)) {
        return { at: start, message: "has a key that the object has before; keep one of the two" };
      }
      keys.add(key);
      expects = "colon";
    } else if (mark === "{" || mark === "[") {
      open.push(mark === "{" ? new Set() : undefined);
      if (open.length > maxDepth) {
        return { at: start, message: `is nested more than ${maxDepth} levels deep` };
      }
      expects = "first";
    } else if (mark === undefined) {
      expects = "end";
    } else {
      return broken(text, start, "value");
    }
  }
  while (/[\t\n\r ]/.test(text[end] ?? "")) {
    end++;
  }
  const isWhole = end >= text.length && expects === "end" && open.length === 0;
  return isWhole ? undefined : broken(text, end, expects);
}

function broken(text: string, at: number, expects: keyof typeof wanted): Fault {
  return at >= text.length
    ? { at, message: "ends before its JSON is complete" }
    : { at, message: `is not JSON: ${wanted[expects]} is expected here` };
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return `line ${line}, column ${at - before.lastIndexOf("\n")}`;
}
