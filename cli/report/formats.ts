import { UserError } from "../errors";
import { writeOutput } from "../files";
import type { Io, Look } from "../io";
import { version } from "../version";
import { jsonText } from "./json-text";
import { junitReport } from "./junit";
import { markdownReport } from "./markdown";
import type { Report } from "./report";
import { sarifReport } from "./sarif";
import { terminalReport } from "./terminal";

const texts = {
  text: terminalReport,
  json: jsonReport,
  markdown: markdownReport,
  sarif: (report: Report) => sarifReport(report, version),
  junit: junitReport,
};
type Format = keyof typeof texts;

/** A format and the file that it goes to; standard output without one. */
interface WantedFormat {
  readonly format: Format;
  readonly file?: string;
}

/** Reads `markdown=comment.md`. */
export function readFormat(text: string): WantedFormat {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  if (!isFormat(name)) {
    throw new UserError(
      `--format must be one of ${Object.keys(texts).join(", ")}, with =FILE to write it to a file.`,
    );
  }
  if (at >= 0 && at === text.length - 1) {
    throw new UserError(`--format ${name}= names no file; write ${name}=report.${name}.`);
  }
  return at < 0 ? { format: name } : { format: name, file: text.slice(at + 1) };
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(texts, name);
}

/** Writes each wanted report. */
export function writeReports(
  io: Io,
  look: Look,
  report: Report,
  wanted: readonly WantedFormat[],
): void {
  if (wanted.filter(({ file }) => file === undefined).length > 1) {
    throw new UserError(
      "Only one --format can go to standard output; give the others a file: --format sarif=FILE.",
    );
  }
  const files = wanted.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, i) => files.indexOf(file) < i);
  if (twice !== undefined) {
    throw new UserError(`Two --format can't go to ${twice}; give each a file of its own.`);
  }
  for (const { format, file } of wanted) {
    if (file === undefined) {
      io.stdout(texts[format](report, look));
    } else {
      const plain: Look = { isPlain: true, columns: 80, paint: (_, text) => text };
      writeOutput(io, file, texts[format](report, plain));
    }
  }
}

/** The report as report.schema.json describes it. */
function jsonReport({ rules: _, ...report }: Report): string {
  return jsonText(report);
}
