import { harmless } from "@aks-networking/networking";
import { adviceOf, count, fileUri, problemsOf, type Report, type ReportedFinding } from "./report";

/** The limit of GitHub is 65,536 characters; some are left for what a workflow adds. */
const mostCharacters = 60_000;
const mostRows = 50;

/**
 * A comment for a pull request. The first line is a marker by which a workflow finds the comment to update. The verdict
 * comes before any list; what was known before is folded away. Findings are left out whole, never cut.
 */
export function markdownReport(report: Report): string {
  for (let rows = mostRows; rows > 0; rows = Math.floor(rows / 2)) {
    const text = page(report, rows);
    if (text.length <= mostCharacters) {
      return text;
    }
  }
  return page(report, 0).slice(0, mostCharacters);
}

function page(report: Report, rows: number): string {
  const problems = problemsOf(report);
  const isCompared = report.fixed !== undefined;
  const [fresh, known] = isCompared
    ? [problems.filter(({ isNew }) => isNew), problems.filter(({ isNew }) => !isNew)]
    : [problems, []];
  const advice = adviceOf(report);
  const symbol = fresh.length > 0 ? "✗" : "✓";
  const counts = isCompared
    ? [
        count(fresh.length, "new problem"),
        `${known.length} known`,
        ...(report.fixed ? [`${report.fixed} fixed`] : []),
      ].join(", ")
    : count(fresh.length, "problem");
  const folded = [
    ...(known.length > 0 ? [count(known.length, "known problem")] : []),
    ...(advice.length > 0 ? [`${advice.length} advice`] : []),
    ...report.exemptions
      .filter(({ covers }) => covers > 0)
      .map(({ until }) => `1 exemption until ${until}`),
    ...(report.undecided.length > 0 ? [`${report.undecided.length} not decided`] : []),
  ];
  return [
    `<!-- aks-networking:${report.subject.replace(/[^\w./ -]|--+/g, "_")} -->`,
    `### ${symbol} Address ranges of ${code(report.subject)}: ${counts}`,
    "",
    ...findingTable(fresh, rows, "✗", isCompared ? " new" : ""),
    ...(folded.length > 0
      ? [
          `<details><summary>${escaped(folded.join(", "))}</summary>`,
          "",
          ...findingTable(known, rows, "✗", " known"),
          ...findingTable(advice, rows, "!"),
          ...undecidedList(report, rows),
          "</details>",
          "",
        ]
      : []),
    `<sub>aks-networking · rules as of ${report.today} · ${count(report.counts.clusters, "cluster")}, ${count(report.counts.ranges, "range")}</sub>`,
    "",
  ].join("\n");
}

function findingTable(
  findings: readonly ReportedFinding[],
  most: number,
  mark: string,
  after = "",
): readonly string[] {
  if (findings.length === 0) {
    return [];
  }
  const left = findings.length - most;
  return [
    "| | where | what | rule |",
    "|-|-|-|-|",
    ...findings.slice(0, most).map(row(mark, after)),
    "",
    ...(left > 0 ? [`and ${left} more: \`--format json\``, ""] : []),
  ];
}

/** The number is the one that the terminal and the map have. */
function row(mark: string, after: string) {
  return ({ number, name, place, message, rule, url }: ReportedFinding) =>
    `| ${mark} ${number}${after} | [${escaped(name)}](${fileUri(place.file)}#L${place.line}) | ${escaped(message)} | [${escaped(rule)}](${url}) |`;
}

function undecidedList({ undecided }: Report, most: number): readonly string[] {
  const lines = undecided
    .slice(0, most)
    .map(
      ({ name, reason, rules }) =>
        `- ${escaped(name)}: ${escaped(reason)} (${count(rules.length, "rule")})`,
    );
  const left = undecided.length - most;
  return [...lines, ...(left > 0 ? [`- and ${left} more`] : []), ...(lines.length > 0 ? [""] : [])];
}

/** Text as Markdown shows it, in one cell of a table, without mentions and HTML. */
function escaped(text: string): string {
  return harmless(text)
    .replace(/[\n\r\t]+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_{}[\]|~#]/g, "\\$&")
    .replace(/@|#(?=\d)/g, "$&\u200b");
}

function code(text: string): string {
  return `\`${harmless(text).replace(/[`<>\n\r]/g, "'")}\``;
}
