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

const formats = ["text", "json", "markdown", "sarif", "junit"] as const;
export type Format = (typeof formats)[number];

/** A format and the file that it goes to; standard output without one. */
export interface WantedFormat {
  readonly format: Format;
  readonly file?: string;
}

/** Reads `markdown=comment.md`. */
export function readFormat(text: string): WantedFormat {
  const at = text.indexOf("=");
  const name = at < 0 ? text : text.slice(0, at);
  const format = formats.find((each) => each === name);
  if (format === undefined) {
    throw new UserError(
      `--format must be one of ${formats.join(", ")}, with =FILE to write it to a file.`,
    );
  }
  if (at >= 0 && at === text.length - 1) {
    throw new UserError(`--format ${format}= names no file; write ${format}=report.${format}.`);
  }
  return at < 0 ? { format } : { format, file: text.slice(at + 1) };
}

/** Writes each wanted report. */
export function writeReports(
  io: Io,
  look: Look,
  report: Report,
  wanted: readonly WantedFormat[],
): void {
  const toStdout = wanted.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
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
      io.stdout(textOf(format, report, look));
    } else {
      writeOutput(
        io,
        file,
        textOf(format, report, { ...look, isPlain: true, columns: 80, paint: (_, text) => text }),
      );
    }
  }
}

function textOf(format: Format, report: Report, look: Look): string {
  switch (format) {
    case "text":
      return terminalReport(report, look);
    case "json":
      return jsonReport(report);
    case "markdown":
      return markdownReport(report);
    case "sarif":
      return sarifReport(report, version);
    case "junit":
      return junitReport(report);
  }
}

/** The report as report.schema.json describes it. */
function jsonReport({ rules: _, ...report }: Report): string {
  return jsonText(report);
}
