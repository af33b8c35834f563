import { harmless } from "@aks-networking/networking";
import type { Log, ReportingDescriptor, Result } from "sarif";
import { jsonText } from "./json-text";
import { fileUri, type Report, type ReportedFinding, Weight } from "./report";

/** GitHub takes no more of one run. */
const mostResults = 25_000;
const mostDescription = 1024;

/**
 * SARIF 2.1.0 as GitHub code scanning reads it: every result has a place, and a fingerprint that doesn't change with its
 * line. Exempt findings are left out.
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function sarifReport(report: Report, version: string): string {
  const findings = report.findings.slice(0, mostResults);
  const used = new Set(findings.map(({ rule }) => rule));
  const rules = report.rules.filter(({ id }) => used.has(id));
  const indices = new Map(rules.map(({ id }, i) => [id, i]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "aks-networking",
            semanticVersion: version,
            informationUri: "https://learn.microsoft.com/azure/aks/concepts-network",
            rules: rules.map(
              ({ id, title, description, remediation, url, weight }): ReportingDescriptor => ({
                id,
                shortDescription: { text: title },
                fullDescription: { text: description.slice(0, mostDescription) },
                help: {
                  text: `${remediation}\n${url}`,
                  markdown: `${remediation}\n\n[Documentation](${url})`,
                },
                helpUri: url,
                defaultConfiguration: { level: levelOf(weight) },
                properties: {
                  precision: "high",
                  "problem.severity": weight === Weight.problem ? "error" : "recommendation",
                  tags: ["networking", "aks"],
                },
              }),
            ),
          },
        },
        automationDetails: { id: `aks-networking/${report.subject}/` },
        columnKind: "utf16CodeUnits",
        results: findings.map(
          (finding): Result => resultOf(finding, indices.get(finding.rule) ?? -1),
        ),
      },
    ],
  };
  return jsonText(log);
}

function resultOf(finding: ReportedFinding, ruleIndex: number): Result {
  const { rule, weight, name, message, place, fingerprint, isNew } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(weight),
    message: { text: harmless(`${name}: ${message}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: fileUri(place.file) },
          region: { startLine: place.line, startColumn: place.column },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${hash(fingerprint)}:1` },
    ...(isNew !== undefined && { baselineState: isNew ? "new" : "unchanged" }),
  };
}

function levelOf(weight: Weight): "error" | "note" {
  return weight === Weight.problem ? "error" : "note";
}

/** FNV-1a, 64 bits: the same text is the same hash, on every machine. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, "0");
}
