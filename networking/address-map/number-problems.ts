import { compareNames } from "../address-plan/plan";

/** A violation as its reporter has it. */
export interface ReportedProblem {
  /** Whether it blocks: `problem`, or `advice`. */
  readonly level: "problem" | "advice";
  readonly rule: string;
  /** What must be so. */
  readonly title: string;
  /** What is wrong here, with both numbers and what to do. */
  readonly message: string;
  /** The key of the resource. */
  readonly resource: string;
  /** The label of the resource: `cluster "shop"`. */
  readonly name: string;
  readonly property: string;
  /** Why it matters. */
  readonly why?: string;
  readonly url?: string;
  /** The value that passes. */
  readonly use?: string;
}

/**
 * Orders problems as every report lists them, so that number 3 is the same in the terminal, on the map and in a
 * comment: what blocks before advice, then by resource, property and rule. The same problem twice counts once.
 */
export function numberProblems<P extends ReportedProblem>(
  problems: Iterable<P>,
): readonly (P & { readonly number: number })[] {
  const distinct = new Map<string, P>();
  for (const problem of problems) {
    const { rule, resource, property, message } = problem;
    const key = JSON.stringify([rule, resource, property, message]);
    if (!distinct.has(key)) {
      distinct.set(key, problem);
    }
  }
  return [...distinct.values()]
    .sort(compareProblems)
    .map((problem, index) => ({ ...problem, number: index + 1 }));
}

function compareProblems(a: ReportedProblem, b: ReportedProblem): number {
  return (
    Number(a.level === "advice") - Number(b.level === "advice") ||
    compareNames(a.name, b.name) ||
    compareNames(a.resource, b.resource) ||
    compareNames(a.property, b.property) ||
    compareNames(a.rule, b.rule) ||
    compareNames(a.message, b.message)
  );
}
