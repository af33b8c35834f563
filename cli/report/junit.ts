import { harmless } from "@aks-networking/networking";
import { type Report, type ReportedFinding, Weight } from "./report";

/**
 * JUnit XML as both published schemas describe it, that of Ant (https://github.com/windyroad/JUnit-Schema) and the stricter
 * parts of Jenkins' xUnit plugin (junit-10.xsd), so that GitLab, Jenkins and Azure Pipelines read it: a test case for each
 * rule that is followed, a failed one for each problem, a skipped one for what is exempt, advice or not decided. Names are
 * unique, since GitLab keeps the first. The schemas have no place for a file and a line but the text of a failure.
 */
export function junitReport(report: Report): string {
  const broken = new Set(report.findings.map(({ rule }) => rule));
  const names = new Set<string>();
  const unique = (name: string) => {
    let free = name;
    for (let i = 2; names.has(free); i++) {
      free = `${name} (${i})`;
    }
    names.add(free);
    return free;
  };
  const cases = [
    ...report.findings.map((finding) => findingCase(finding, unique)),
    ...report.undecided.map(({ origin, name, reason, rules }) =>
      skippedCase(
        origin || report.subject,
        unique(`${rules[0]} ${name}`),
        `Not decided: ${reason} (${rules.join(", ")})`,
      ),
    ),
    ...report.exemptions.map(({ rule, resource, reason, until }) =>
      skippedCase(
        report.subject,
        unique(`${rule} ${resource}`),
        `Exempt until ${until}: ${reason}`,
      ),
    ),
    ...report.rules
      .filter(({ id }) => !broken.has(id))
      .map(
        ({ id }) =>
          `    <testcase classname="${xml(report.subject)}" name="${xml(unique(id))}" time="0"/>`,
      ),
  ];
  const failures = report.findings.filter(({ weight }) => weight === Weight.problem).length;
  const skipped =
    report.undecided.length + report.exemptions.length + (report.findings.length - failures);
  const sums = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<testsuites>",
    `  <testsuite name="${xml(report.subject)}" package="aks-networking" id="0" ${sums} time="0" timestamp="${report.today}T00:00:00" hostname="localhost">`,
    "    <properties/>",
    ...cases,
    "    <system-out/>",
    "    <system-err/>",
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function findingCase(finding: ReportedFinding, unique: (name: string) => string): string {
  const { origin, rule, name, message, url, place, weight } = finding;
  const title = unique(`${rule} ${name}`);
  if (weight === Weight.advice) {
    return skippedCase(origin, title, `Advice: ${message}`);
  }
  const where = `${place.file}:${place.line}`;
  return [
    `    <testcase classname="${xml(origin)}" name="${xml(title)}" time="0">`,
    `      <failure type="${xml(rule)}" message="${xml(message)}">${xml(`${message}\n${where}\n${url}`)}</failure>`,
    "    </testcase>",
  ].join("\n");
}

function skippedCase(origin: string, name: string, message: string): string {
  return `    <testcase classname="${xml(origin)}" name="${xml(name)}" time="0"><skipped message="${xml(message)}"/></testcase>`;
}

/** Text as an attribute or an element of XML has it; XML has no half surrogates, U+FFFE and U+FFFF. */
function xml(text: string): string {
  return harmless(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
