import { addTo, harmless } from "@aks-networking/networking";
import type { Look } from "../io";
import {
  adviceOf,
  count,
  problemsOf,
  type Report,
  type ReportedFinding,
  type ReportedUndecided,
  Weight,
} from "./report";
import { drawOverlap, overlapIn, wrap } from "./text-layout";

const mostProblems = 50;
const mostAdvice = 20;
const mostUndecided = 10;

/** The report for a person at a terminal, or in a log. Words stand for the symbols where there is no colour. */
export function terminalReport(report: Report, look: Look): string {
  const { counts, subject } = report;
  const head = [subject, count(counts.ranges, "range"), count(counts.clusters, "cluster")].join(
    "  ",
  );
  const [problems, advice] = [problemsOf(report), adviceOf(report)];
  const blockOf = (finding: ReportedFinding) => block(finding, look, counts.stacks === 1);
  const lines = [
    look.paint("bold", harmless(head)),
    "",
    ...problems.slice(0, mostProblems).flatMap(blockOf),
    ...more(problems.length - mostProblems, "problem", look),
    ...advice.slice(0, mostAdvice).flatMap(blockOf),
    ...more(advice.length - mostAdvice, "piece of advice", look, "pieces of advice"),
    ...undecidedLines(report, look),
  ];
  if (lines.at(-1) !== "") {
    lines.push("");
  }
  lines.push(verdict(report));
  return `${lines.join("\n")}\n`;
}

function block(finding: ReportedFinding, look: Look, isAlone: boolean): readonly string[] {
  const { number, weight, rule, name, origin, place, message, isNew } = finding;
  const isProblem = weight === Weight.problem;
  const mark = look.isPlain ? (isProblem ? "error" : "warning") : isProblem ? "✗" : "!";
  const where = `${place.file}:${place.line}`;
  const known = isNew === false ? "known  " : isNew ? "new  " : "";
  const left = `${mark} ${number}  ${rule}`;
  const right = harmless(`${known}${name}  ${where}`);
  const gap = Math.max(2, look.columns - left.length - right.length);
  const head =
    left.length + right.length + 2 > look.columns
      ? [paintMark(left, mark, isProblem, look), `     ${look.paint("dim", right)}`]
      : [`${paintMark(left, mark, isProblem, look)}${" ".repeat(gap)}${look.paint("dim", right)}`];
  const width = look.columns - 5;
  const overlap = look.isPlain ? undefined : overlapIn(message);
  const picture = overlap
    ? drawOverlap(overlap, width - 2).map((line) => `       ${harmless(line)}`)
    : [];
  const [problem, ...rest] = sentences(harmless(message));
  const text = (part: string) => wrap(part, width).map((line) => `     ${line}`);
  const from =
    isAlone || origin === "" || where.startsWith(origin) ? [] : text(`In ${harmless(origin)}.`);
  return [...head, ...text(problem ?? ""), ...picture, ...rest.flatMap(text), ...from, ""];
}

/** What is wrong, what to do, and Azure's code, each on lines of its own. */
function sentences(message: string): readonly string[] {
  const [, problem, action, code] =
    /^([\s\S]*?); ([\s\S]*?)\.(?: Azure refuses it with ([\w.]+)\.)?$/.exec(message) ?? [];
  if (problem === undefined || action === undefined) {
    return [message];
  }
  return [
    `${problem}.`,
    `${action[0]?.toUpperCase()}${action.slice(1)}.`,
    ...(code ? [`Azure: ${code}`] : []),
  ];
}

function paintMark(left: string, mark: string, isProblem: boolean, look: Look): string {
  return look.paint(isProblem ? "red" : "yellow", mark) + left.slice(mark.length);
}

function more(n: number, noun: string, look: Look, plural?: string): readonly string[] {
  return n > 0
    ? [
        look.paint(
          "dim",
          `and ${count(n, `more ${noun}`, plural && `more ${plural}`)}: --format json`,
        ),
        "",
      ]
    : [];
}

/** What the same rules can't judge is said once, with the first reason. */
function undecidedLines({ undecided }: Report, look: Look): readonly string[] {
  const mark = look.isPlain ? "unknown" : "?";
  const groups = new Map<string, ReportedUndecided[]>();
  for (const each of undecided) {
    addTo(groups, each.rules.join(" "), each);
  }
  const lines = [...groups.values()].slice(0, mostUndecided).flatMap((group) => {
    const [{ name, reason, rules } = noReport] = group;
    const what = rules.length === 1 ? rules[0] : count(rules.length, "rule");
    const others = group.length > 1 ? ` and ${group.length - 1} more` : "";
    const text = `${what} can't judge ${name || "the inputs"}${others}: ${reason}.`;
    const [first = "", ...rest] = wrap(harmless(text), look.columns - mark.length - 1);
    return [`${look.paint("cyan", mark)} ${first}`, ...rest.map((line) => `  ${line}`)];
  });
  const left = groups.size - mostUndecided;
  return left > 0
    ? [...lines, look.paint("dim", `  and ${left} more like it: --format json`)]
    : lines;
}

const noReport: ReportedUndecided = { origin: "", name: "", reason: "", rules: [] };

/** `3 problems, 2 advice, 1 exempt until 2027-01-31`. */
function verdict(report: Report): string {
  const { exemptions, fixed } = report;
  const [problems, advice] = [problemsOf(report), adviceOf(report)];
  const fresh = problems.filter(({ isNew }) => isNew).length;
  const used = exemptions.filter(({ covers }) => covers > 0);
  const until = used.map((each) => each.until).sort()[0];
  return [
    fixed === undefined
      ? count(problems.length, "problem")
      : `${count(fresh, "new problem")}, ${problems.length - fresh} known, ${fixed} fixed`,
    `${advice.length} advice`,
    ...(used.length > 0 ? [`${used.length} exempt until ${until}`] : []),
    ...(report.undecided.length > 0 ? [`${report.undecided.length} not decided`] : []),
  ].join(", ");
}
