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
  const fault = new Scanner(text).fault();
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
  /[\t\n\r ]*(?:([{}[\],:])|("[^"\\\n\r]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\n\r]*)*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-]))/y;

/** Reads the tokens of a text once, in order, and finds the first place that breaks the grammar or repeats a key. */
class Scanner {
  readonly #text: string;
  /** The keys so far of each open object; undefined for a list. */
  readonly #open: (Set<string> | undefined)[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fault(): Fault | undefined {
    let expects: "value" | "first" | "key" | "colon" | "end" = "value";
    for (;;) {
      const from = this.#at;
      const [, mark, string, literal] = this.#next() ?? [];
      if (mark === undefined && string === undefined && literal === undefined) {
        const rest = this.#skipSpace(from);
        if (rest < this.#text.length || expects !== "end" || this.#open.length > 0) {
          return this.#broken(rest, expects);
        }
        return undefined;
      }
      const start = this.#skipSpace(from);
      const inObject = this.#open.at(-1) !== undefined;
      if (expects === "colon") {
        if (mark !== ":") {
          return this.#broken(start, expects);
        }
        expects = "value";
      } else if (expects === "end") {
        if (this.#open.length === 0) {
          return { at: start, message: "has something after the end of the JSON value" };
        }
        if (mark === ",") {
          expects = inObject ? "key" : "value";
        } else if (mark === (inObject ? "}" : "]")) {
          this.#open.pop();
        } else {
          return this.#broken(start, expects);
        }
      } else if (mark === (inObject ? "}" : "]") && expects === "first") {
        this.#open.pop();
        expects = "end";
      } else if (inObject && (expects === "key" || expects === "first")) {
        if (string === undefined) {
          return this.#broken(start, "key");
        }
        const key: string = string.includes("\\") ? JSON.parse(string) : string.slice(1, -1);
        const keys = this.#open.at(-1);
        if (keys?.has(key)) {
          return {
            at: start,
            message: "has a key that the object has before; keep one of the two",
          };
        }
        keys?.add(key);
        expects = "colon";
      } else if (mark === "{" || mark === "[") {
        this.#open.push(mark === "{" ? new Set() : undefined);
        if (this.#open.length > maxDepth) {
          return { at: start, message: `is nested more than ${maxDepth} levels deep` };
        }
        expects = "first";
      } else if (mark === undefined) {
        expects = "end";
      } else {
        return this.#broken(start, "value");
      }
    }
  }

  #next(): RegExpExecArray | null {
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    if (match !== null) {
      this.#at = token.lastIndex;
    }
    return match;
  }

  #skipSpace(from: number): number {
    let at = from;
    while (/[\t\n\r ]/.test(this.#text[at] ?? "")) {
      at++;
    }
    return at;
  }

  #broken(at: number, expects: string): Fault {
    if (at >= this.#text.length) {
      return { at, message: "ends before its JSON is complete" };
    }
    const wanted =
      expects === "colon"
        ? "a colon"
        : expects === "key"
          ? "a key in double quotes"
          : expects === "end"
            ? "a comma or a closing bracket"
            : "a value";
    return { at, message: `is not JSON: ${wanted} is expected here` };
  }
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  return `line ${line}, column ${at - before.lastIndexOf("\n")}`;
}
