import type { SourcePosition } from "@aks-networking/networking";

/** How much a finding weighs: `problem` ends the command with 1. */
export const Weight = { problem: "problem", advice: "advice" } as const;
export type Weight = (typeof Weight)[keyof typeof Weight];

/** One thing that is wrong, as every report shows it. */
export interface ReportedFinding {
  /** Its number in the terminal, in the comment and on the map, with and without a base. */
  readonly number: number;
  /** What tells it from others from one run to the next: rule, resource (its URN or ARM id) and property. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly weight: Weight;
  /** The stack or file that the resource comes from. */
  readonly origin: string;
  /** What messages call the resource: `cluster "shop"`. */
  readonly name: string;
  /** The ARM path from the resource's root. */
  readonly property: string;
  readonly message: string;
  readonly url: string;
  /** Where to mend it; `file` is a program, or the file that was judged. */
  readonly place: SourcePosition;
  /** Whether the resource exists in Azure already. */
  readonly exists?: boolean;
  /** Whether the base doesn't have it; undefined without a base. */
  readonly isNew?: boolean;
}

/** What rules can't tell about one thing, gathered. */
export interface ReportedUndecided {
  readonly origin: string;
  readonly name: string;
  readonly reason: string;
  readonly rules: readonly string[];
}

export interface ReportedExemption {
  readonly rule: string;
  readonly resource: string;
  readonly reason: string;
  readonly until: string;
  /** How many findings it covers. */
  readonly covers: number;
}

/** A rule that judged, for reports that list them. */
export interface ReportedRule {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly remediation: string;
  readonly url: string;
  readonly weight: Weight;
  readonly severity: string;
}

/** What `check` found. report.schema.json describes its JSON. */
export interface Report {
  readonly version: 1;
  /** What was judged: the stack, or the number of stacks and files. */
  readonly subject: string;
  readonly today: string;
  readonly edition: string;
  readonly counts: {
    readonly stacks: number;
    readonly resources: number;
    readonly clusters: number;
    readonly ranges: number;
  };
  readonly findings: readonly ReportedFinding[];
  readonly undecided: readonly ReportedUndecided[];
  readonly exemptions: readonly ReportedExemption[];
  /** Findings that the base has and this report doesn't; undefined without a base. */
  readonly fixed?: number;
  readonly rules: readonly ReportedRule[];
}

export function problemsOf({ findings }: Report): readonly ReportedFinding[] {
  return findings.filter(({ weight }) => weight === Weight.problem);
}

export function adviceOf({ findings }: Report): readonly ReportedFinding[] {
  return findings.filter(({ weight }) => weight === Weight.advice);
}

/** `1 problem`, `2 problems`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString("en-US")} ${n === 1 ? noun : plural}`;
}

/** A file as a relative reference of a URI: with slashes, and with nothing in it that is taken for a scheme. */
export function fileUri(file: string): string {
  return encodeURI(file.replace(/\p{Cs}/gu, "\ufffd").replaceAll("\\", "/")).replace(
    /[:()|#?]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
}
