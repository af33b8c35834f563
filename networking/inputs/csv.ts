import { parseCidr } from "../cidr";
import { EnvironmentKind, type NamedRange } from "./named-range";
import type { InputProblem, Read } from "./problem";

const columns = ["name", "cidr", "kind"] as const;
type Column = (typeof columns)[number];

/**
 * Reads ranges in use from CSV: name, CIDR and kind, with commas, semicolons or tabs, in this order or in that of a
 * header line. The kind may be left out: `onPremises`.
 */
export function readCsv(text: string, file: string): Read<readonly NamedRange[]> {
  const problems: InputProblem[] = [];
  const rows = rowsOf(text);
  const [first] = rows;
  const header = first && headerOf(first.fields);
  const order: readonly (Column | undefined)[] = header ?? columns;
  const ranges = rows.slice(header === undefined ? 0 : 1).flatMap(({ line, fields }) => {
    const fault = (message: string) => {
      problems.push({ file, path: `line ${line}`, message });
      return [];
    };
    const field = (column: Column) => fields[order.indexOf(column)]?.trim() ?? "";
    const [name, kindText] = [field("name"), field("kind")];
    const parsed = parseCidr(field("cidr"));
    const kind = Object.values(EnvironmentKind).find(
      (each) => each.toLowerCase() === (kindText === "" ? "onpremises" : kindText.toLowerCase()),
    );
    if (name === "") {
      return fault("has no name; write name,cidr,kind");
    }
    if (!parsed.ok) {
      return fault("has no address range in the column cidr; write one such as 10.64.0.0/12");
    }
    if (parsed.hostBits) {
      return fault(`has host bits set in its address range; write ${parsed.cidr}`);
    }
    return kind === undefined
      ? fault(`has an unknown kind; use one of ${Object.values(EnvironmentKind).join(", ")}`)
      : [{ name, kind, cidr: parsed.cidr }];
  });
  if (rows.length === 0) {
    problems.push({
      file,
      path: "",
      message: "is empty; write a line name,cidr,kind for each range",
    });
  }
  return { value: ranges, problems };
}

function headerOf(fields: readonly string[]): readonly (Column | undefined)[] | undefined {
  const names = fields.map((field) => field.trim().toLowerCase());
  return names.includes("cidr")
    ? names.map((name) => columns.find((column) => column === name))
    : undefined;
}

/** The fields of each line that has any. A field in double quotes may hold the separator, and "" for a quote. */
function rowsOf(text: string): readonly { readonly line: number; readonly fields: string[] }[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, i) => {
    if (line.trim() === "" || line.startsWith("#")) {
      return [];
    }
    const separator = [";", "\t"].find((each) => line.includes(each)) ?? ",";
    const fields: string[] = [];
    let field = "";
    let quoted = false;
    for (let at = 0; at < line.length; at++) {
      const letter = line[at] ?? "";
      if (quoted && letter === '"' && line[at + 1] === '"') {
        field += letter;
        at++;
      } else if (letter === '"') {
        quoted = !quoted;
      } else if (letter === separator && !quoted) {
        fields.push(field);
        field = "";
      } else {
        field += letter;
      }
    }
    return [{ line: i + 1, fields: [...fields, field] }];
  });
}
