import { parseCidr } from "../cidr";
import { EnvironmentKind, type NamedRange } from "./named-range";
import type { InputProblem, Read } from "./problem";

const columns = ["name", "cidr", "kind"] as const;
type Column = (typeof columns)[number];
const kinds = Object.values(EnvironmentKind);

/**
 * Reads ranges in use from CSV: name, CIDR and kind, with commas, semicolons or tabs, in this order or in that of a
 * header line. The kind may be left out: `onPremises`.
 */
export function readCsv(text: string, file: string): Read<readonly NamedRange[]> {
  const problems: InputProblem[] = [];
  const fault = (path: string, message: string) => {
    problems.push({ file, path, message });
    return [];
  };
  const { rows, openQuote } = rowsOf(text);
  if (openQuote !== undefined) {
    fault(`line ${openQuote}`, "has a double quote that is not closed");
    return { value: [], problems };
  }
  if (rows.length === 0) {
    fault("", "is empty; write a line name,cidr,kind for each range");
  }
  const [first] = rows;
  const header = first && headerOf(first.fields);
  const order: readonly (Column | undefined)[] = header ?? columns;
  const ranges = rows.slice(header === undefined ? 0 : 1).flatMap(({ line, fields }) => {
    const at = `line ${line}`;
    const field = (column: Column) => fields[order.indexOf(column)]?.trim() ?? "";
    const name = field("name");
    const parsed = parseCidr(field("cidr"));
    const kindText = field("kind").toLowerCase() || "onpremises";
    const kind = kinds.find((each) => each.toLowerCase() === kindText);
    if (name === "") {
      return fault(at, "has no name; write name,cidr,kind");
    }
    if (!parsed.ok) {
      return fault(at, "has no address range in the column cidr; write one such as 10.64.0.0/12");
    }
    if (parsed.hostBits) {
      return fault(at, `has host bits set in its address range; write ${parsed.cidr}`);
    }
    return kind === undefined
      ? fault(at, `has an unknown kind; use one of ${kinds.join(", ")}`)
      : [{ name, kind, cidr: parsed.cidr }];
  });
  return { value: ranges, problems };
}

function headerOf(fields: readonly string[]): readonly (Column | undefined)[] | undefined {
  const names = fields.map((field) => field.trim().toLowerCase());
  return names.includes("cidr")
    ? names.map((name) => columns.find((column) => column === name))
    : undefined;
}

/** What may stand between fields, and a field before it: in double quotes, or plain. */
const separators = [
  [",", /[^\S\n,]*"((?:[^"]|"")*)"[^\n,]*|([^\n,]*)/y],
  [";", /[^\S\n;]*"((?:[^"]|"")*)"[^\n;]*|([^\n;]*)/y],
  ["\t", /[^\S\n\t]*"((?:[^"]|"")*)"[^\n\t]*|([^\n\t]*)/y],
] as const;

interface Row {
  /** The line that it starts in. */
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The fields of each line that has any, as RFC 4180 has them: a field in double quotes may hold the separator and line
 * breaks, and "" for a quote. A quote elsewhere is a letter. Lines that start with # are comments.
 */
function rowsOf(text: string): { readonly rows: readonly Row[]; readonly openQuote?: number } {
  const [separator, field] = separatorOf(text);
  const lines = text.replace(/\r\n?/g, "\n");
  const rows: Row[] = [];
  let line = 1;
  for (let at = 0; at < lines.length; ) {
    const start = line;
    const fields: string[] = [];
    let isMore = true;
    while (isMore) {
      field.lastIndex = at;
      const [whole = "", quoted, plain = ""] = field.exec(lines) ?? [];
      if (quoted === undefined && plain.trimStart().startsWith('"')) {
        return { rows, openQuote: start };
      }
      fields.push(quoted?.replaceAll('""', '"') ?? plain);
      line += whole.split("\n").length - 1;
      at += whole.length;
      isMore = lines[at] === separator;
      at += 1;
    }
    line += 1;
    if (fields.some((each) => each.trim() !== "") && !fields[0]?.startsWith("#")) {
      rows.push({ line: start, fields });
    }
  }
  return { rows };
}

/** What stands between the fields: in the first line it leaves an address range, or the word cidr, by itself. */
function separatorOf(text: string): readonly [string, RegExp] {
  const first = text.split(/[\r\n]+/).find((line) => line.trim() !== "" && !line.startsWith("#"));
  const plain =
    first?.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replace(/[",;\t]/g, " ")) ?? "";
  const isColumn = (field: string) => field.toLowerCase() === "cidr" || parseCidr(field).ok;
  return (
    separators.find(([each]) => plain.split(each).some((field) => isColumn(field.trim()))) ??
    separators[0]
  );
}
